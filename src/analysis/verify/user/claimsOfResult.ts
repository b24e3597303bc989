import { textSpan } from '../../../base/positions';
import type { CheckedClaim, ClaimVerdict } from '../claim';
import { VerifierError } from './userVerifier';

/** More claims of one text are a mistake. */
export const mostClaims = 1000;
/** UTF-16 units that are kept of what a verifier says. */
const longestText = 500;

/**
 * Checks what a verifier written in JavaScript gave for a text, as JSON: a list of
 * `{start, end, verdict, stated?, right?, reason?}`. Nothing of it is trusted: what is not a claim
 * inside the text is an error that names it.
 *
 * @param verifier the name that the claims get
 * @throws VerifierError
 */
export function claimsOfResult(
  json: string,
  verifier: string,
  text: string,
): readonly CheckedClaim[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) {
    throw new VerifierError('verify has to return a list of claims');
  }
  if (list.length > mostClaims) {
    throw new VerifierError(`verify returned ${list.length} claims; ${mostClaims} is the most`);
  }
  return list.map((value: unknown, index) => {
    const claim = new ClaimReader(value, index);
    const start = claim.offset('start', 0, text.length);
    const end = claim.offset('end', start, text.length);
    const right = claim.text('right');
    return {
      verifier,
      span: textSpan(start, end),
      stated: claim.text('stated') ?? text.slice(start, Math.min(end, start + longestText)),
      verdict: claim.verdict(),
      reason: claim.text('reason') ?? '',
      ...(right !== undefined && { right }),
    };
  });
}

/** Takes the own members of one entry and nothing else. */
class ClaimReader {
  constructor(
    private readonly value: unknown,
    private readonly index: number,
  ) {}

  offset(key: 'start' | 'end', least: number, most: number): number {
    const value = this.own(key);
    return typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= least &&
      value <= most
      ? value
      : this.fail(`${key} has to be a whole number from ${least} to ${most}`);
  }

  text(key: 'stated' | 'right' | 'reason'): string | undefined {
    const value = this.own(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).slice(0, longestText)
      : this.fail(`${key} has to be a text`);
  }

  verdict(): ClaimVerdict {
    const value = this.own('verdict');
    return value === true || value === 'true'
      ? 'true'
      : value === false || value === 'false'
        ? 'false'
        : value === 'unsure'
          ? 'unsure'
          : this.fail('verdict has to be true, false or "unsure"');
  }

  private own(key: string): unknown {
    const { value } = this;
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }

  private fail(reason: string): never {
    throw new VerifierError(`claim ${this.index + 1}: ${reason}`);
  }
}
