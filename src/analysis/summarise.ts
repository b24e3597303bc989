import type { AnnotationTools } from './annotate';
import { AnswerComparer } from './answers/compare';
import { finalAnswerOf, isCorrect } from './finalAnswer';
import type { Annotation, Trajectory } from './model';
import { abandonedTokens } from './segments/abandonedTokens';
import { findBacktracks } from './segments/backtracks';
import { cutSentences } from './segments/cutSentences';
import { countTokens, tokensOfSpans } from './tokens/counts';

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
  const backtracks = findBacktracks(texts, tools.labeller.label(texts));
  const answer = finalAnswerOf(trajectory);
  const correct = isCorrect(trajectory, answer, new AnswerComparer());
  return {
    tokens: countTokens(trajectory, tokenEnds.length, tools),
    segments: spans.length,
    backtracks: backtracks.length,
    abandonedTokens: abandonedTokens(
      tokensOfSpans(spans, tokenEnds).map((tokens) => ({ tokens })),
      backtracks,
    ),
    ...(answer && { answer }),
    ...(correct !== undefined && { correct }),
  };
}
