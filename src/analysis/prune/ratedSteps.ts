import { verifyText } from '../verify/verifiers';
import type { Trajectory } from '../model';

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
  const parts =
    steps.length > 0
      ? steps.map(({ start, end, rating }) => ({ text: thought.text.slice(start, end), rating }))
      : [thought, response].flatMap(({ text }) => paragraphsOf(text));
  return parts.map(({ text, rating = verifiedRating(problem.text, text) }) => ({
    text,
    ...(rating !== undefined && { rating }),
  }));
}

function paragraphsOf(text: string): { readonly text: string; readonly rating?: number }[] {
  const filled = (pieces: readonly string[]): { readonly text: string }[] =>
    pieces.filter((piece) => piece.trim() !== '').map((piece) => ({ text: piece }));
  const paragraphs = filled(text.split(/\n[^\S\n]*\n/));
  return paragraphs.length > 1 ? paragraphs : filled(text.split('\n'));
}

function verifiedRating(problem: string, text: string): -1 | 1 | undefined {
  const verdicts = new Set(
    verifyText({ problem, text }, 'statements').map(({ verdict }) => verdict),
  );
  return verdicts.has('false') ? -1 : verdicts.has('true') ? 1 : undefined;
}
