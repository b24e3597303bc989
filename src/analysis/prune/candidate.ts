import type { Annotation, Trajectory } from '../model';
import type { CheckedClaim } from '../verify/claim';
import { verifyTrajectory } from '../verify/verifyTrajectory';

/** A trajectory about which it is to be decided whether it stays. */
export interface Candidate {
  readonly trajectory: Trajectory;
  readonly annotation: Annotation;
  /** What verifiers say of its thought and its response; worked out when first asked for. */
  readonly claims: () => readonly CheckedClaim[];
  /** What verifiers of the user's own say of it. */
  readonly ownClaims: readonly CheckedClaim[];
}

export function candidateOf(
  trajectory: Trajectory,
  annotation: Annotation,
  ownClaims: readonly CheckedClaim[] = [],
): Candidate {
  let claims: readonly CheckedClaim[] | undefined;
  return {
    trajectory,
    annotation,
    claims: () => (claims ??= verifyTrajectory(trajectory)),
    ownClaims,
  };
}

/** Tokens of thought and response. */
export function outputTokensOf({ annotation }: Candidate): number {
  return annotation.tokens.thought + annotation.tokens.answer;
}
