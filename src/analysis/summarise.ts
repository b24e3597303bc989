import type { TextSpan } from '../base/positions';
import type { AnnotationTools } from './annotate';
import { AnswerComparer } from './answers/compare';
import { finalAnswerOf, isCorrect } from './finalAnswer';
import type { Annotation, Trajectory } from './model';
import { abandonedBranches, type Return } from './segments/abandonedBranches';
import { findBacktracks } from './segments/backtracks';
import { cutSentences } from './segments/cutSentences';
import { countTokens } from './tokens/counts';
import { type TokenEnds, tokensUpTo } from './tokens/tokenizer';

/** What a table of trajectories says about one of them. */
export interface Summary extends Pick<Annotation, 'tokens' | 'answer' | 'correct'> {
  readonly segments: number;
  readonly backtracks: number;
  /** Tokens in branches that were given up, each counted once. */
  readonly abandonedTokens: number;
}

/**
 * Computes of the annotation of a trajectory what a table shows, with the same figures: interim
 * answers, the effects of backtracks and defects are left to `annotate`, for who opens it.
 */
export function summarise(trajectory: Trajectory, tools: AnnotationTools): Summary {
  const thought = trajectory.thought.text;
  const tokenEnds = tools.tokenizer.ends(thought);
  const spans = cutSentences(thought);
  const texts = spans.map(({ start, end }) => thought.slice(start, end));
  const backtracks = findBacktracks(texts, tools.labeller.factors(texts));
  const answer = finalAnswerOf(trajectory);
  const correct = isCorrect(trajectory, answer, new AnswerComparer());
  return {
    tokens: countTokens(trajectory, tokenEnds.length, tools),
    segments: spans.length,
    backtracks: backtracks.length,
    abandonedTokens: abandonedTokens(spans, tokenEnds, backtracks),
    ...(answer && { answer }),
    ...(correct !== undefined && { correct }),
  };
}

/** The same as of segments whose tokens were counted; few of them are in a branch. */
function abandonedTokens(
  spans: readonly TextSpan[],
  tokenEnds: TokenEnds,
  backtracks: readonly Return[],
): number {
  let tokens = 0;
  for (const { first, end } of abandonedBranches(backtracks)) {
    const [from = 0, to = 0] = [spans[first]?.start, spans[end - 1]?.end];
    tokens += tokensUpTo(tokenEnds, to) - tokensUpTo(tokenEnds, from);
  }
  return tokens;
}
