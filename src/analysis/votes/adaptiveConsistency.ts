import { logBinomial, logFactorials } from './counts';
import { type Stop, stopAfter } from './stopping';

/**
 * Adaptive-Consistency (Aggarwal et al. 2023, arXiv 2305.11860): sampling stops as soon as the
 * leading answer is likely to be that of the majority.
 */

export const defaultConfidence = 0.95;

/**
 * `P(p_1 > 1/2 | Beta(v1 + 1, v2 + 1)) = 2^-n sum_{j = v2+1..n} C(n, j)` with n = v1 + v2 + 1, for
 * the votes of the first and the second answer. Example: 4:0 gives .96875, 3:0 only .9375.
 */
export function betaConfidence(v1: number, v2: number): number {
  const n = v1 + v2 + 1;
  const logs = logFactorials(n);
  let sum = 0;
  for (let j = v2 + 1; j <= n; j++) {
    sum += Math.exp(logBinomial(logs, n, j) - n * Math.LN2);
  }
  return Math.min(1, sum);
}

/**
 * `P(p_1 > p_i for all i | Dirichlet(counts + 1))`, as an integral over gamma variables:
 * `∫ x^{c_1} e^{-x} / c_1! prod_i P(c_i + 1, x) dx`. The first count is the leader's.
 * Example: 4:1:1 gives 0.8128; 3:3:3 gives 1/3.
 */
export function dirichletConfidence(counts: readonly number[]): number {
  const [leader = 0, ...others] = counts;
  const logs = logFactorials(Math.max(leader, ...others, 0));
  const end = leader + 12 * Math.sqrt(leader + 1) + 30;
  const panels = 600;
  const width = end / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (const [abscissa, weight] of gauss) {
      const x = (panel + (abscissa + 1) / 2) * width;
      const density = Math.exp(leader * Math.log(x) - x - (logs[leader] ?? 0));
      const below = others.reduce((product, count) => product * gammaBelow(count, x, logs), 1);
      sum += (weight / 2) * width * density * below;
    }
  }
  return Math.min(1, sum);
}

/** Gauss and Legendre's rule of three points on [-1, 1]. */
const gauss: readonly (readonly [number, number])[] = [
  [0, 8 / 9],
  [Math.sqrt(0.6), 5 / 9],
  [-Math.sqrt(0.6), 5 / 9],
];

/** The chance that a gamma variable of shape n + 1 is below x: `1 - e^-x sum_{j<=n} x^j / j!`. */
function gammaBelow(n: number, x: number, logs: readonly number[]): number {
  let above = 0;
  for (let j = 0; j <= n; j++) {
    above += Math.exp(j * Math.log(x) - x - (logs[j] ?? 0));
  }
  return Math.max(0, 1 - above);
}

/**
 * When Adaptive-Consistency would have stopped, had the samples come in this order; abstentions
 * cost tokens but say nothing. `undefined` when it never would. With 4 equal votes first, it stops
 * after the fourth.
 */
export function adaptiveStop(
  votes: readonly (number | undefined)[],
  tokens: readonly number[],
  confidence = defaultConfidence,
): Stop | undefined {
  const counts = new Map<number, number>();
  for (const [index, vote] of votes.entries()) {
    if (vote === undefined) {
      continue;
    }
    counts.set(vote, (counts.get(vote) ?? 0) + 1);
    const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
    if (betaConfidence(first, second) >= confidence) {
      return stopAfter(index + 1, votes, tokens);
    }
  }
  return undefined;
}
