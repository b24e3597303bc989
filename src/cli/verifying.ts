import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import {
  defaultTimeLimitMs,
  verifierKind,
  type VerifierSource,
} from '../analysis/verify/user/userVerifier';
import type { PlacedClaim } from '../analysis/verify/verifiedTexts';
import { ExpectedError, messageOf } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import { UserVerification, type VerifierSet } from '../worker/verify/userVerification';
import { VerifierSandbox } from '../worker/verify/verifierSandbox';
import type { AnnotatedInput } from './annotated';
import type { Complaints } from './input';

/** The options of every command that takes verifiers of the user's own. */
export interface VerifyingOptions {
  readonly verifier?: readonly string[];
  readonly verifierTimeLimit?: number;
}

export function withVerifying(command: Command): Command {
  return command
    .option(
      '--verifier <file>',
      'a verifier of your own: a rule in JSON or a module of JavaScript; may be given several times',
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    )
    .option(
      '--verifier-time-limit <ms>',
      `how long each may take for a text (default ${defaultTimeLimitMs})`,
      milliseconds,
    );
}

/** The user's verifiers over the files of a command; one that fails is named and left out of a file. */
export class Verifying implements IDisposable {
  private readonly sandbox = new VerifierSandbox();
  private readonly verifiers: VerifierSet;
  private file: string | undefined;
  private current: UserVerification;
  private readonly told = new Set<string>();

  /** @throws ExpectedError naming the verifier that cannot be read */
  constructor(
    { verifier = [], verifierTimeLimit = defaultTimeLimitMs }: VerifyingOptions,
    private readonly complaints: Complaints,
  ) {
    this.verifiers = { sources: verifier.map(sourceOf), timeLimitMs: verifierTimeLimit };
    this.current = new UserVerification(this.sandbox, this.verifiers);
  }

  get sources(): readonly VerifierSource[] {
    return this.verifiers.sources;
  }

  async claims({
    file,
    trajectory,
    annotation,
  }: Pick<AnnotatedInput, 'file' | 'trajectory' | 'annotation'>): Promise<readonly PlacedClaim[]> {
    if (file !== this.file) {
      this.file = file;
      this.current = new UserVerification(this.sandbox, this.verifiers);
    }
    const claims = await this.current.claims(trajectory, annotation);
    for (const { file: verifier, line, reason } of this.current.troubles) {
      this.tell(`${verifier}:${line + 1}: ${reason}`);
    }
    return claims;
  }

  dispose(): void {
    this.sandbox.dispose();
  }

  private tell(message: string): void {
    if (!this.told.has(message)) {
      this.told.add(message);
      this.complaints.add(message);
    }
  }
}

function sourceOf(file: string): VerifierSource {
  const kind = verifierKind(file);
  if (kind === undefined) {
    throw new ExpectedError(`--verifier ${file}: it has to be a .json or a .js file`);
  }
  try {
    return { file, kind, text: readFileSync(file, 'utf8') };
  } catch (error) {
    throw new ExpectedError(`--verifier ${file}: ${messageOf(error)}`);
  }
}

function milliseconds(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > 60_000) {
    throw new InvalidArgumentError('It has to be a whole number from 1 to 60000.');
  }
  return value;
}
