/** The common token axis of all strips: where a token stands, and which tokens are named. */
export interface TokenAxis {
  /** Tokens from the left edge to the right one; at least 1. */
  readonly length: number;
  /** Token positions to name, in ascending order, from 0. */
  readonly ticks: readonly number[];
}

/**
 * An axis that ends with the longest strip. At most `maximumTicks` round positions are named: the
 * steps are 1, 2 or 5 times a power of ten.
 *
 * Example: `tokenAxis(1700, 4)` has the ticks 0, 500, 1000, 1500.
 */
export function tokenAxis(longest: number, maximumTicks: number): TokenAxis {
  const length = Number.isFinite(longest) ? Math.max(1, Math.ceil(longest)) : 1;
  const step = niceStep(length / Math.max(1, maximumTicks));
  const ticks: number[] = [];
  for (let at = 0; at <= length; at += step) {
    ticks.push(at);
  }
  return { length, ticks };
}

/** The smallest of 1, 2 and 5 times a power of ten that is above `least`; never below 1. */
function niceStep(least: number): number {
  if (least < 1) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  // Above, not at: with the tick at 0 there is one tick more than there are steps.
  return [1, 2, 5].map((factor) => factor * power).find((step) => step > least) ?? 10 * power;
}

/** How many labels fit an axis of this width in CSS pixels. */
export function ticksThatFit(width: number): number {
  return Math.min(12, Math.max(2, Math.floor(width / 64)));
}
