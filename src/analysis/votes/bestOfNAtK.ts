/**
 * The expected correctness of best-of-k over all subsets of k scored samples, in closed form:
 * `sum_r y_r C(r-1, k-1) / C(n, k)` with ranks r from the lowest score. Samples with equal scores
 * share what their ranks have. This is what shuffling many times estimates (prm800k, eval.py).
 */
export function bestOfNAtK(
  samples: readonly { readonly score: number; readonly correct: boolean }[],
  k: number,
): number {
  const n = samples.length;
  if (!Number.isInteger(k) || k < 1 || k > n) {
    throw new RangeError(`k must be an integer in [1, ${n}], not ${k}`);
  }
  const sorted = [...samples].sort((a, b) => a.score - b.score);
  // C(r-1, k-1) / C(n, k), from the highest rank down: k/n, then times (r-k)/(r-1).
  const chances = new Array<number>(n).fill(0);
  let chance = k / n;
  for (let rank = n; rank >= k; rank--) {
    chances[rank - 1] = chance;
    chance *= rank > 1 ? (rank - k) / (rank - 1) : 0;
  }
  let expected = 0;
  for (let from = 0; from < n;) {
    let to = from;
    while (to < n && sorted[to]?.score === sorted[from]?.score) {
      to++;
    }
    const mass = chances.slice(from, to).reduce((sum, each) => sum + each, 0);
    const right = sorted.slice(from, to).filter((sample) => sample.correct).length;
    expected += (mass * right) / (to - from);
    from = to;
  }
  return expected;
}
