import { logBinomial, logFactorials } from './counts';

/**
 * G-Pass@k: the chance that at least the share `tau` of k samples is correct, drawn without
 * replacement from n of which c are: the hypergeometric tail
 * `sum_{j >= tau k} C(c, j) C(n-c, k-j) / C(n, k)` (Liu et al. 2024, arXiv 2412.13147).
 * Throws a `RangeError` unless `0 <= c <= n` and `1 <= k <= n`.
 * Example: `gPassAtK(16, 10, 8, 1)` is 0.0034965, which is pass^8.
 */
export function gPassAtK(n: number, c: number, k: number, tau: number): number {
  if (![n, c, k].every(Number.isInteger) || c < 0 || c > n || k < 1 || k > n) {
    throw new RangeError(`G-Pass@k needs 0 <= c <= n and 1 <= k <= n, not n=${n}, c=${c}, k=${k}`);
  }
  const logs = logFactorials(n);
  // The rounding of tau * k must not ask for one more than is meant.
  const least = Math.max(1, Math.ceil(tau * k - 1e-9));
  const all = logBinomial(logs, n, k);
  let sum = 0;
  for (let j = least; j <= Math.min(c, k); j++) {
    sum += Math.exp(logBinomial(logs, c, j) + logBinomial(logs, n - c, k - j) - all);
  }
  return Math.min(1, sum);
}
