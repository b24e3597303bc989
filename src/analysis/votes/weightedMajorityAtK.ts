import { seeded } from './random';
import { weightedMajority } from './weightedMajority';

/** Draws for an estimate; its standard error is then at most 0.011. */
export const defaultDraws = 2000;

export interface Estimate {
  readonly value: number;
  /** `sqrt(p (1 - p) / draws)`. */
  readonly standardError: number;
}

/**
 * Weighted majority@k: the chance that a correct cluster wins the weighted vote of k samples drawn
 * without replacement. No closed form exists, so it is estimated from `draws` subsets; the same
 * `seed` gives the same figure. Ties count as in `weightedMajority`, in the order drawn.
 * Throws a `RangeError` unless `1 <= k <= n`.
 */
export function weightedMajorityAtK(
  votes: readonly (number | undefined)[],
  weights: readonly (number | undefined)[],
  isCorrect: (cluster: number) => boolean,
  k: number,
  { draws = defaultDraws, seed = 1 } = {},
): Estimate {
  const n = votes.length;
  if (!Number.isInteger(k) || k < 1 || k > n) {
    throw new RangeError(`k must be an integer in [1, ${n}], not ${k}`);
  }
  const random = seeded(seed);
  const order = votes.map((_vote, index) => index);
  let won = 0;
  for (let draw = 0; draw < draws; draw++) {
    // The first k places of a Fisher-Yates shuffle are a random subset in random order.
    for (let place = 0; place < k; place++) {
      const other = place + Math.floor(random() * (n - place));
      [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
    }
    const drawn = order.slice(0, k);
    const { winner } = weightedMajority(
      drawn.map((index) => votes[index]),
      drawn.map((index) => weights[index]),
    );
    won += winner !== undefined && isCorrect(winner) ? 1 : 0;
  }
  const value = won / draws;
  return { value, standardError: Math.sqrt((value * (1 - value)) / draws) };
}
