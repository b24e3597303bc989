import { logBinomial, logFactorials } from './counts';

/**
 * McNemar's exact test (McNemar 1947): the two-sided p of seeing so uneven a split of the problems
 * that only one of two methods solves, if both were equally good:
 * `min(1, 2 · 2^-n sum_{i <= min(b, c)} C(n, i))` with n = b + c. It is 1 where b = c.
 * Example: 10 against 3 gives 0.0923, 0 against 6 gives 0.03125.
 */
export function mcNemar(onlyFirst: number, onlySecond: number): number {
  const n = onlyFirst + onlySecond;
  const logs = logFactorials(n);
  let tail = 0;
  for (let i = 0; i <= Math.min(onlyFirst, onlySecond); i++) {
    tail += Math.exp(logBinomial(logs, n, i) - n * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}

export interface MethodComparison {
  readonly both: number;
  readonly neither: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** See `mcNemar`. */
  readonly p: number;
}

/** Two methods on the same problems; problems where one of them is not judged are left out. */
export function compareMethods(
  first: readonly (boolean | undefined)[],
  second: readonly (boolean | undefined)[],
): MethodComparison {
  let [both, neither, onlyFirst, onlySecond] = [0, 0, 0, 0];
  first.forEach((right, index) => {
    const other = second[index];
    if (right !== undefined && other !== undefined) {
      both += right && other ? 1 : 0;
      neither += !right && !other ? 1 : 0;
      onlyFirst += right && !other ? 1 : 0;
      onlySecond += !right && other ? 1 : 0;
    }
  });
  return { both, neither, onlyFirst, onlySecond, p: mcNemar(onlyFirst, onlySecond) };
}
