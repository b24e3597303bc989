import type { Annotation, Segment } from '../model';
import { abandonedBranches } from '../segments/abandonedBranches';
import { type SpendTotal, nothingSpent, spendOf, sumOfSpends } from './spendCost';
import type { ServingProfile } from './servingProfile';
import { type SpanCost, spanCosts } from './trajectoryCost';

/** A segment of the thought with what it cost. `from` and `to` are output tokens. */
export interface SegmentCost extends SpanCost {
  readonly factor: Segment['factor'];
  readonly group: Segment['group'];
  readonly from: number;
  readonly to: number;
  /** Whether the thought later gave it up: it lies in a branch that a backtrack left. */
  readonly abandoned: boolean;
}

/** What a thought cost, step by step. The answer behind the thought is an entry of `byFactor`. */
export interface ThoughtCost {
  readonly segments: readonly SegmentCost[];
  readonly byFactor: ReadonlyMap<Segment['factor'] | 'answer', SpendTotal>;
  /** The answer behind the thought. */
  readonly answer: SpendTotal;
  /** All abandoned segments; each counts once, however often it was given up. */
  readonly abandoned: SpendTotal;
  /** The other segments and the answer. */
  readonly kept: SpendTotal;
  /** The thought after the answer was stated that never changed again, where one was. */
  readonly afterSettled?: SpendTotal;
}

type Thought = Pick<Annotation, 'segments' | 'backtracks' | 'tokens'> &
  Partial<Pick<Annotation, 'progress'>>;

/**
 * Cost of each segment, of each thought factor and of abandoned branches. Abandoned and kept sum to
 * the cost of the output, and so do the factors.
 */
export function costOfThought(profile: ServingProfile, annotation: Thought): ThoughtCost {
  const { tokens, progress } = annotation;
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const branches = abandonedBranches(annotation.backtracks);
  const costOf = spanCosts(profile, shape);
  const segments: SegmentCost[] = [];
  let from = 0;
  annotation.segments.forEach(({ factor, group, tokens: count }, index) => {
    const to = from + count;
    const abandoned = branches.some(({ first, end }) => index >= first && index < end);
    segments.push({ factor, group, from, to, abandoned, ...costOf(from, to) });
    from = to;
  });
  const answer = spendOf(costOf(from, shape.outputTokens));
  const settled = progress?.settled;
  return {
    segments,
    byFactor: new Map<Segment['factor'] | 'answer', SpendTotal>([
      ...spendBy(segments, ({ factor }) => factor),
      ['answer', answer],
    ]),
    answer,
    abandoned: total(segments.filter((each) => each.abandoned)),
    kept: sumOfSpends(total(segments.filter((each) => !each.abandoned)), answer),
    ...(settled !== undefined && {
      afterSettled: total(segments.slice(settled.segment + 1)),
    }),
  };
}

/** What segments with the same key cost together. */
export function spendBy<K>(
  segments: readonly SegmentCost[],
  keyOf: (segment: SegmentCost) => K,
): ReadonlyMap<K, SpendTotal> {
  const totals = new Map<K, SpendTotal>();
  for (const segment of segments) {
    const key = keyOf(segment);
    totals.set(key, sumOfSpends(totals.get(key) ?? nothingSpent, spendOf(segment)));
  }
  return totals;
}

function total(segments: readonly SegmentCost[]): SpendTotal {
  return segments.reduce((sum, each) => sumOfSpends(sum, spendOf(each)), nothingSpent);
}
