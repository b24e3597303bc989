/** Binomial coefficients and the like, for groups of samples. */

/** The row `C(n, 0) … C(n, n)` of Pascal's triangle, in doubles: exact up to about n = 56. */
export function binomials(n: number): number[] {
  const row = [1];
  for (let k = 1; k <= n; k++) {
    row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k);
  }
  return row;
}

/** `ln n!` for n = 0 … `largest`. */
export function logFactorials(largest: number): number[] {
  const values = [0];
  for (let n = 1; n <= largest; n++) {
    values.push((values[n - 1] ?? 0) + Math.log(n));
  }
  return values;
}

/** `C(n, k)` divided by `C(m, j)` stays in range as `exp` of this difference of logarithms. */
export function logBinomial(logs: readonly number[], n: number, k: number): number {
  return k < 0 || k > n
    ? Number.NEGATIVE_INFINITY
    : (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
}
