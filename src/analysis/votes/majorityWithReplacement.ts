import { logFactorials } from './counts';

/**
 * The chances of winning a plurality of k votes that are drawn with replacement, which is what the
 * empirical distribution says of k further samples. Exact, by generating functions:
 * `P(t wins) = k! sum_m p_t^m / m! · [z^{k-m}] prod_{i != t} (sum_{x<m} (p_i z)^x / x!
 *             + u (p_i z)^m / m!)`, where u^j weighs 1 / (1 + j) for j clusters that tie.
 */

/** Above this many votes the sums take too long. */
export const maximumDraws = 400;

/**
 * The chance of each cluster to win k draws, ties split evenly. `counts` are the votes seen for
 * each. Throws a `RangeError` unless `1 <= k <= 400`.
 * Example: `winningChances([5, 3], 8)` is about [0.757, 0.243].
 */
export function winningChances(counts: readonly number[], k: number): number[] {
  return counts.map((_count, target) => winningChance(counts, k, target));
}

/** `winningChances` of one cluster alone. */
export function winningChance(counts: readonly number[], k: number, target: number): number {
  if (!Number.isInteger(k) || k < 1 || k > maximumDraws) {
    throw new RangeError(`The number of draws must be an integer in [1, ${maximumDraws}]`);
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const logs = logFactorials(k);
  const terms = counts.map((count) => exponentialTerms(count / total, k, logs));
  return (counts[target] ?? 0) > 0 ? chanceOf(terms, target, k, logs) : 0;
}

/** `p^x / x!` for x = 0 … k. */
function exponentialTerms(p: number, k: number, logs: readonly number[]): number[] {
  return Array.from({ length: k + 1 }, (_unused, x) =>
    x === 0 ? 1 : Math.exp(x * Math.log(p) - (logs[x] ?? 0)),
  );
}

function chanceOf(
  terms: readonly (readonly number[])[],
  target: number,
  k: number,
  logs: readonly number[],
): number {
  const own = terms[target] ?? [];
  const others = terms.filter((each, index) => index !== target && (each[1] ?? 0) > 0);
  let chance = 0;
  for (let m = Math.ceil(k / (others.length + 1)); m <= k; m++) {
    const rest = restChance(others, m, k - m);
    chance += Math.exp((logs[k] ?? 0) + Math.log(own[m] ?? 0) + Math.log(rest));
  }
  return Math.min(1, chance);
}

/**
 * Weight of the ways in which the others get `draws` votes, none more than m. `series[j][z]` counts
 * those with j ties; only places that can still be filled up are kept.
 */
function restChance(others: readonly (readonly number[])[], m: number, draws: number): number {
  let series: number[][] = [[1]];
  others.forEach((term, index) => {
    const left = others.length - index - 1;
    series = withOther(series, term, m, draws, draws - left * m);
  });
  return series.reduce((sum, row, ties) => sum + (row[draws] ?? 0) / (1 + ties), 0);
}

function withOther(
  series: readonly (readonly number[])[],
  term: readonly number[],
  m: number,
  draws: number,
  least: number,
): number[][] {
  const next: number[][] = [];
  series.forEach((row, ties) => {
    row.forEach((weight, taken) => {
      for (let x = 0; weight > 0 && x <= m && taken + x <= draws; x++) {
        if (taken + x >= least) {
          const into = (next[ties + (x === m ? 1 : 0)] ??= new Array<number>(draws + 1).fill(0));
          into[taken + x] = (into[taken + x] ?? 0) + weight * (term[x] ?? 0);
        }
      }
    });
  });
  // A tie that no way leads to leaves a hole.
  return Array.from(next, (row: number[] | undefined) => row ?? []);
}

/** majority@k with replacement for each k: the chance that `target` wins. */
export function majorityWithReplacement(
  counts: readonly number[],
  target: number,
  ks: readonly number[],
): number[] {
  return ks.map((k) => winningChance(counts, k, target));
}
