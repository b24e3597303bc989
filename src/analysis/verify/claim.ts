import type { TextSpan } from '../../base/positions';

/** What a verifier says of a claim; `unsure` where the text leaves open what is meant. */
export type ClaimVerdict = 'true' | 'false' | 'unsure';

/** Something a text states that was checked mechanically. */
export interface CheckedClaim {
  /** The `id` of the verifier that checked it. */
  readonly verifier: string;
  /** Where the claim stands: UTF-16 offsets of the text it was found in. */
  readonly span: TextSpan;
  /** The claim as it is written. */
  readonly stated: string;
  /** What would be right in place of what is stated, where that can be said. */
  readonly right?: string;
  readonly verdict: ClaimVerdict;
  /** Why, in a few words: the rule that decided. */
  readonly reason: string;
}

/** What a verifier looks at. */
export interface VerifierInput {
  /** The question, which says what kind of puzzle it is. */
  readonly problem: string;
  /** The text that makes claims: a thought or a response. */
  readonly text: string;
}

/** Checks one kind of claim. Pure, and linear in the length of the text. */
export interface Verifier {
  readonly id: string;
  /** Where the rule comes from, or what it is, in a sentence. */
  readonly source: string;
  /** Whether any statement may be checked, or only the text that gives the answer. */
  readonly checks: 'statements' | 'answer';
  verify(input: VerifierInput): readonly CheckedClaim[];
}
