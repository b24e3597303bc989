import type { Annotation, Trajectory } from '../model';
import type { CheckedClaim } from '../verify/claim';
import { verifyText } from '../verify/verifiers';

/** A trajectory about which it is to be decided whether it stays. */
export interface Candidate {
  readonly trajectory: Trajectory;
  readonly annotation: Annotation;
  /** What verifiers say of its thought and its response; worked out when first asked for. */
  readonly claims: () => readonly CheckedClaim[];
}

export function candidateOf(trajectory: Trajectory, annotation: Annotation): Candidate {
  let claims: readonly CheckedClaim[] | undefined;
  return {
    trajectory,
    annotation,
    claims: () => (claims ??= claimsOf(trajectory)),
  };
}

function claimsOf({ problem, thought, response }: Trajectory): readonly CheckedClaim[] {
  const texts = [thought.text, response.text].filter((text) => text.trim() !== '');
  return texts.flatMap((text, index) =>
    verifyText({ problem: problem.text, text }, index < texts.length - 1 ? 'statements' : 'answer'),
  );
}

/** Tokens of thought and response. */
export function outputTokensOf({ annotation }: Candidate): number {
  return annotation.tokens.thought + annotation.tokens.answer;
}
