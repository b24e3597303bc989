import type { SpanCost } from './trajectoryCost';

/** What was spent on one thing: a thought factor, an abandoned branch, an answer. */
export interface SpendTotal {
  readonly tokens: number;
  readonly kvByteSeconds: number;
  readonly flops: number;
  /** `undefined` when the profile cannot serve the trajectory. */
  readonly usd: number | undefined;
}

export const nothingSpent: SpendTotal = { tokens: 0, kvByteSeconds: 0, flops: 0, usd: 0 };

/** What one stretch of an output took of each. Stretches that tile it sum to the output. */
export function spendOf({ tokens, kvByteSeconds, flops, usd }: SpanCost): SpendTotal {
  return { tokens, kvByteSeconds, flops: flops.linear + flops.attention, usd };
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
