/**
 * pass^k: the chance that all of k samples, drawn without replacement from n of which c are
 * correct, are correct: `C(c, k) / C(n, k)` (tau-bench, Yao et al. 2024, arXiv 2406.12045), as the
 * product `prod_{i=0..k-1} (c - i) / (n - i)`. Throws a `RangeError` unless `0 <= c <= n` and
 * `1 <= k <= n`. Example: `passHatK(4, 3, 2)` is 0.5.
 */
export function passHatK(n: number, c: number, k: number): number {
  if (![n, c, k].every(Number.isInteger) || c < 0 || c > n || k < 1 || k > n) {
    throw new RangeError(`pass^k needs 0 <= c <= n and 1 <= k <= n, not n=${n}, c=${c}, k=${k}`);
  }
  let all = 1;
  for (let i = 0; i < k && all > 0; i++) {
    all *= Math.max(0, c - i) / (n - i);
  }
  return all;
}
