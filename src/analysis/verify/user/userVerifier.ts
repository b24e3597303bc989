import type { CheckedClaim } from '../claim';
import type { VerifiedText } from '../verifiedTexts';

/** A file that holds a verifier of the user's own. */
export interface VerifierSource {
  /** Its path or URI, by which it is named in messages. */
  readonly file: string;
  /** A rule in JSON, or a module of JavaScript. */
  readonly kind: 'rule' | 'function';
  readonly text: string;
}

/** What a verifier of the user's own looks at: one text of a trajectory, and what is known of it. */
export interface UserVerifierInput extends VerifiedText {
  readonly problem: string;
  readonly gold?: string;
  /** The answer of the trajectory, as it was extracted. */
  readonly answer?: string;
  readonly format: string;
  readonly model?: string;
}

/** A verifier of the user's own, ready to use. */
export interface UserVerifier {
  /** @throws VerifierError where it cannot go on */
  verify(input: UserVerifierInput): readonly CheckedClaim[];
}

/** Why a verifier is not used, or not any longer. */
export interface VerifierTrouble {
  readonly file: string;
  /** Line of the file, from 0. */
  readonly line: number;
  readonly reason: string;
}

/** Something is wrong with a verifier, in words for who wrote it. */
export class VerifierError extends Error {
  override readonly name = 'VerifierError';

  constructor(
    reason: string,
    /** Line of its file, from 0. */
    readonly line = 0,
  ) {
    super(reason);
  }
}

/** Milliseconds that a verifier may take for one text, where nothing else is set. */
export const defaultTimeLimitMs = 1000;

/** The kind of verifier that a file holds by its name; `undefined` where it is none. */
export function verifierKind(file: string): VerifierSource['kind'] | undefined {
  return file.endsWith('.json') ? 'rule' : /\.m?js$/.test(file) ? 'function' : undefined;
}
