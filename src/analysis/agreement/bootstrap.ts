import { BugIndicatingError } from '../../base/errors';

/** The middle 95 % of a statistic's bootstrap distribution. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * A 95 % percentile interval of `statistic` by the cluster bootstrap (Efron and Tibshirani 1993,
 * chapter 8): whole clusters are drawn with replacement, because items of one cluster (the
 * sentences of a trace) depend on each other. The draws follow `seed`: the same input gives the
 * same interval. `clusters` must not be empty.
 */
export function bootstrapInterval<Item>(
  clusters: readonly (readonly Item[])[],
  statistic: (items: readonly Item[]) => number,
  { draws = 1_000, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): Interval {
  if (clusters.length === 0) {
    throw new BugIndicatingError('A bootstrap needs at least one cluster');
  }
  const random = randomFrom(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const items = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)] ?? []);
    values.push(statistic(items));
  }
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/** Linear interpolation between the neighbouring order statistics; NaN for an empty list. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Mulberry32: a generator of numbers in [0, 1) that follow from the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
