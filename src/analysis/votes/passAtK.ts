/**
 * pass@k: the chance that at least one of k samples, drawn without replacement from n of which c
 * are correct, is correct: `1 - C(n-c, k) / C(n, k)` (Chen et al. 2021, arXiv 2107.03374, eq. 1),
 * as the product `1 - prod_{i=n-c+1..n} (1 - k/i)`, which neither overflows nor cancels.
 * Throws a `RangeError` unless `0 <= c <= n` and `1 <= k <= n`.
 * Example: `passAtK(10, 3, 5)` is 0.91667; the plug-in `1 - (1 - c/n)^k` would say 0.832.
 */
export function passAtK(n: number, c: number, k: number): number {
  if (![n, c, k].every(Number.isInteger) || c < 0 || c > n || k < 1 || k > n) {
    throw new RangeError(`pass@k needs 0 <= c <= n and 1 <= k <= n, not n=${n}, c=${c}, k=${k}`);
  }
  if (n - c < k) {
    return 1;
  }
  // Both products are C(n-c, k) / C(n, k); the shorter one rounds less often.
  const [factors, taken] = c < k ? [c, k] : [k, c];
  let none = 1;
  for (let i = n - factors + 1; i <= n; i++) {
    none *= 1 - taken / i;
  }
  return 1 - none;
}
