/**
 * The power law of coverage (Large Language Monkeys, Brown et al. 2024, arXiv 2407.21787):
 * `c(k) = exp(a k^b)` with a, b < 0. It holds for averages over problems only (Schaeffer et al.
 * 2025, arXiv 2502.17578: single problems fall exponentially), and what it says beyond the largest
 * k is an extrapolation.
 */
export interface CoverageLaw {
  readonly a: number;
  readonly b: number;
}

/**
 * Least squares on `ln(-ln c) = ln(-a) + b ln k`. Points at 0 and 1 say nothing and are left out;
 * `undefined` with fewer than two others or with one k only.
 * Example: .159, .27, .385 at k = 1, 4, 16 give about a = -1.84, b = -0.235.
 */
export function fitCoverageLaw(
  points: readonly { readonly k: number; readonly coverage: number }[],
): CoverageLaw | undefined {
  const logs = points
    .filter(({ k, coverage }) => k > 0 && coverage > 0 && coverage < 1)
    .map(({ k, coverage }) => [Math.log(k), Math.log(-Math.log(coverage))] as const);
  const meanX = meanOf(logs.map(([x]) => x));
  const meanY = meanOf(logs.map(([, y]) => y));
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (logs.length < 2 || spread === 0) {
    return undefined;
  }
  const b = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { a: -Math.exp(meanY - b * meanX), b };
}

/** Coverage at k by the law. */
export function coverageAt({ a, b }: CoverageLaw, k: number): number {
  return Math.exp(a * k ** b);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
