import { verifyText } from '../verify/verifiers';
import type { Trajectory } from '../model';
import { textSteps } from '../rewards/stepSpans';

export interface RatedStep {
  readonly text: string;
  /** As recorded; else -1 where a verifier finds a false claim, 1 where all its claims are true. */
  readonly rating?: number;
}

/** The steps of a trajectory with a reward for each: the producer's, else paragraphs, else lines. */
export function ratedSteps({
  problem,
  thought,
  response,
  steps = [],
}: Trajectory): readonly RatedStep[] {
  const parts: readonly RatedStep[] =
    steps.length > 0
      ? steps.map(({ start, end, rating }) => ({
          text: thought.text.slice(start, end),
          ...(rating !== undefined && { rating }),
        }))
      : [thought, response].flatMap(({ text }) =>
          textSteps(text).map(({ start, end }) => ({ text: text.slice(start, end) })),
        );
  return parts.map(({ text, rating = verifiedRating(problem.text, text) }) => ({
    text,
    ...(rating !== undefined && { rating }),
  }));
}

function verifiedRating(problem: string, text: string): -1 | 1 | undefined {
  const verdicts = new Set(
    verifyText({ problem, text }, 'statements').map(({ verdict }) => verdict),
  );
  return verdicts.has('false') ? -1 : verdicts.has('true') ? 1 : undefined;
}
