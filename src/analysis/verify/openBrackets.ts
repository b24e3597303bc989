import { textSpan } from '../../base/positions';
import type { CheckedClaim, Verifier } from './claim';

const id = 'open-brackets';

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/**
 * Dyck words, as in BIG-Bench: the last brackets of the text must close, in the right order, what
 * the problem leaves open. Example: `[ { ( )` asks for `} ]`.
 */
export const openBrackets: Verifier = {
  id,
  checks: 'answer',
  source: 'https://github.com/google/BIG-bench, dyck_languages',
  verify({ problem, text }) {
    const missing = missingClosers(problem);
    return missing === undefined ? [] : [checked(missing, text)];
  },
};

/** What has to follow; `undefined` where the problem is no such puzzle, or nothing can or must be closed. */
function missingClosers(problem: string): string | undefined {
  const isPuzzle =
    /\b(?:parenthes[ei]s|brackets?)\b/i.test(problem) &&
    /\b(?:close|closed|closing|balanced?|complete)\b/i.test(problem);
  const [last] = isPuzzle
    ? [...problem.matchAll(/[()[\]{}<>](?:[ \t]*[()[\]{}<>])+/g)].slice(-1)
    : [];
  if (last === undefined) {
    return undefined;
  }
  const open: string[] = [];
  for (const sign of last[0].replace(/\s/g, '')) {
    const closer = pairs[sign];
    if (closer !== undefined) {
      open.push(closer);
    } else if (open.pop() !== sign) {
      return undefined;
    }
  }
  return open.length === 0 ? undefined : open.reverse().join(' ');
}

function checked(missing: string, text: string): CheckedClaim {
  const [last] = [...text.matchAll(/[)\]}>](?:[ \t]*[)\]}>])*/g)].slice(-1);
  const end = text.trimEnd().length;
  const span =
    last === undefined
      ? textSpan(Math.max(0, end - 1), end)
      : textSpan(last.index, last.index + last[0].length);
  const stated = last?.[0] ?? '';
  const isRight = stated.replace(/\s/g, '') === missing.replaceAll(' ', '');
  return isRight
    ? { verifier: id, span, stated, verdict: 'true', reason: 'closes every bracket' }
    : {
        verifier: id,
        span,
        stated,
        verdict: 'false',
        reason: 'brackets stay open',
        right: missing,
      };
}
