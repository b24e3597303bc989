import type { ServingProfile } from './servingProfile';
import type { TrajectoryTokens } from './operatingPoint';
import { costOfSpan } from './trajectoryCost';

/** Where the tokens of an output went: a stretch `[from, to)` in output tokens, and for what. */
export interface Spend<K> {
  readonly key: K;
  readonly from: number;
  readonly to: number;
}

/** What was spent on one thing. */
export interface SpendTotal {
  readonly tokens: number;
  readonly kvByteSeconds: number;
  readonly flops: number;
  /** `undefined` when the profile cannot serve the trajectory. */
  readonly usd: number | undefined;
}

const nothing: SpendTotal = { tokens: 0, kvByteSeconds: 0, flops: 0, usd: 0 };

/**
 * What each thing cost in one trajectory: thought factors where the key of a stretch is its factor,
 * abandoned branches where it says whether the segment was given up. Stretches that tile the output
 * sum to the cost of the output.
 */
export function spendByKey<K>(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  spends: readonly Spend<K>[],
): ReadonlyMap<K, SpendTotal> {
  const totals = new Map<K, SpendTotal>();
  for (const { key, from, to } of spends) {
    const span = costOfSpan(profile, tokens, from, to);
    const flops = span.flops.linear + span.flops.attention;
    totals.set(key, sumOfSpends(totals.get(key) ?? nothing, { ...span, flops }));
  }
  return totals;
}

export function sumOfSpends(a: SpendTotal, b: SpendTotal): SpendTotal {
  return {
    tokens: a.tokens + b.tokens,
    kvByteSeconds: a.kvByteSeconds + b.kvByteSeconds,
    flops: a.flops + b.flops,
    usd: a.usd === undefined || b.usd === undefined ? undefined : a.usd + b.usd,
  };
}

/**
 * Dollars per correct answer of a sibling group: what all of its samples cost, wrong, truncated and
 * abandoned ones included, over how many were right; `undefined` when none was or a price is missing.
 *
 * Example: four samples at $0.50 of which one is right: $2.00.
 */
export function usdPerCorrectAnswer(usd: number | undefined, correct: number): number | undefined {
  return usd === undefined || correct <= 0 ? undefined : usd / correct;
}
