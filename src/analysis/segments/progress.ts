import type { Progress, Segment } from '../model';
import type { Return } from './abandonedBranches';
import type { Equal } from './boundedComparison';
import { abandonedTokens } from './abandonedTokens';
import type { StatedAnswer } from './interimAnswers';

export interface ProgressContext {
  readonly segments: readonly Pick<Segment, 'tokens'>[];
  readonly backtracks: readonly Return[];
  readonly interimAnswers: readonly Pick<StatedAnswer, 'segment' | 'answer' | 'strength'>[];
  readonly finalAnswer?: string;
  readonly equal: Equal;
}

/**
 * How a thought came to its answer: the share of its tokens in branches given up, how often the
 * stated answer changed, and from where on it never changed again. Only answers called so or boxed
 * count; where none is, the calculations at the end that come to the final answer settle it.
 *
 * @example answers 4, 5, 5 in segments 1, 3 and 6 and final answer 5: one change, settled by
 * segment 3
 */
export function progressOf(context: ProgressContext): Progress {
  const { segments, backtracks } = context;
  const thought = tokensOf(segments);
  const settledBy = settlingSegment(context);
  return {
    ...abandonedIn(segments, backtracks),
    answerChanges: changesOf(context),
    ...(settledBy !== undefined && { settled: settledAt(settledBy, segments, thought) }),
  };
}

/** How much of a thought stands in branches that its backtracks give up. */
export function abandonedIn(
  segments: readonly Pick<Segment, 'tokens'>[],
  backtracks: readonly Return[],
): Pick<Progress, 'abandonedTokens' | 'abandonedShare'> {
  const thought = tokensOf(segments);
  const abandoned = abandonedTokens(segments, backtracks);
  return {
    abandonedTokens: abandoned,
    abandonedShare: thought === 0 ? 0 : abandoned / thought,
  };
}

function settledAt(
  segment: number,
  segments: ProgressContext['segments'],
  thought: number,
): NonNullable<Progress['settled']> {
  const before = tokensOf(segments.slice(0, segment + 1));
  return {
    segment,
    tokens: before,
    share: thought === 0 ? 0 : before / thought,
    tokensAfter: thought - before,
  };
}

function changesOf({ interimAnswers, finalAnswer, equal }: ProgressContext): number {
  const stated = interimAnswers.filter(isStrong).map(({ answer }) => answer);
  const all = finalAnswer === undefined || stated.length === 0 ? stated : [...stated, finalAnswer];
  return all.filter((answer, index) => index > 0 && !equal(all[index - 1] ?? '', answer)).length;
}

/** The first segment of the run of equal answers with which the thought ends. */
function settlingSegment({
  interimAnswers,
  finalAnswer,
  equal,
}: ProgressContext): number | undefined {
  const strong = interimAnswers.filter(isStrong);
  const stated = strong.length > 0 ? strong : interimAnswers;
  const last = finalAnswer ?? strong.at(-1)?.answer;
  let first: number | undefined;
  for (let at = stated.length - 1; at >= 0 && last !== undefined; at -= 1) {
    const each = stated[at];
    if (each === undefined || !equal(each.answer, last)) {
      break;
    }
    first = each.segment;
  }
  return first;
}

function isStrong({ strength }: Pick<StatedAnswer, 'strength'>): boolean {
  return strength === 'strong';
}

function tokensOf(segments: ProgressContext['segments']): number {
  return segments.reduce((sum, { tokens }) => sum + tokens, 0);
}
