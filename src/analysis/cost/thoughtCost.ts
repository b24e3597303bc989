import type { Annotation, Segment } from '../model';
import { abandonedBranches } from '../segments/abandonedBranches';
import { type Spend, type SpendTotal, spendByKey } from './spendCost';
import type { ServingProfile } from './servingProfile';
import { type SpanCost, costOfSpan } from './trajectoryCost';

/** A segment of the thought with what it cost. `from` and `to` are output tokens. */
export interface SegmentCost extends SpanCost {
  readonly factor: Segment['factor'];
  readonly from: number;
  readonly to: number;
  /** Whether the thought later gave it up: it lies in a branch that a backtrack left. */
  readonly abandoned: boolean;
}

/** What a thought cost, step by step. The answer behind the thought is an entry of `byFactor`. */
export interface ThoughtCost {
  readonly segments: readonly SegmentCost[];
  readonly byFactor: ReadonlyMap<Segment['factor'] | 'answer', SpendTotal>;
  /** All abandoned segments; each counts once, however often it was given up. */
  readonly abandoned: SpendTotal;
  /** The other segments and the answer. */
  readonly kept: SpendTotal;
}

const nothing: SpendTotal = { tokens: 0, kvByteSeconds: 0, flops: 0, usd: 0 };

/**
 * Cost of each segment, of each thought factor and of abandoned branches. Abandoned and kept sum to
 * the cost of the output, and so do the factors.
 */
export function costOfThought(
  profile: ServingProfile,
  annotation: Pick<Annotation, 'segments' | 'backtracks' | 'tokens'>,
): ThoughtCost {
  const { tokens } = annotation;
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const branches = abandonedBranches(annotation.backtracks);
  const segments: SegmentCost[] = [];
  let from = 0;
  annotation.segments.forEach(({ factor, tokens: count }, index) => {
    const to = from + count;
    const abandoned = branches.some(({ first, end }) => index >= first && index < end);
    segments.push({ factor, from, to, abandoned, ...costOfSpan(profile, shape, from, to) });
    from = to;
  });
  const answer = { from, to: shape.outputTokens };
  const byFactor: Spend<Segment['factor'] | 'answer'>[] = [
    ...segments.map((each) => ({ key: each.factor, from: each.from, to: each.to })),
    { key: 'answer', ...answer },
  ];
  const byFate = spendByKey(profile, shape, [
    ...segments.map((each) => ({ key: each.abandoned, from: each.from, to: each.to })),
    { key: false, ...answer },
  ]);
  return {
    segments,
    byFactor: spendByKey(profile, shape, byFactor),
    abandoned: byFate.get(true) ?? nothing,
    kept: byFate.get(false) ?? nothing,
  };
}
