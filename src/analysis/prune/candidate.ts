import type { Annotation, Trajectory } from '../model';
import type { CheckedClaim } from '../verify/claim';
import { verifiedTexts } from '../verify/verifiedTexts';
import { verifyText } from '../verify/verifiers';

/** A trajectory about which it is to be decided whether it stays. */
export interface Candidate {
  readonly trajectory: Trajectory;
  readonly annotation: Annotation;
  /** What verifiers say of its thought and its response; worked out when first asked for. */
  readonly claims: () => readonly CheckedClaim[];
}

/** @param own what verifiers of the user's own say of it */
export function candidateOf(
  trajectory: Trajectory,
  annotation: Annotation,
  own: readonly CheckedClaim[] = [],
): Candidate {
  let claims: readonly CheckedClaim[] | undefined;
  return {
    trajectory,
    annotation,
    claims: () => (claims ??= [...claimsOf(trajectory), ...own]),
  };
}

function claimsOf(trajectory: Trajectory): readonly CheckedClaim[] {
  const problem = trajectory.problem.text;
  return verifiedTexts(trajectory).flatMap(({ text, givesAnswer }) =>
    verifyText({ problem, text }, givesAnswer ? 'answer' : 'statements'),
  );
}

/** Tokens of thought and response. */
export function outputTokensOf({ annotation }: Candidate): number {
  return annotation.tokens.thought + annotation.tokens.answer;
}
