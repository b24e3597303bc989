import { wilson } from '../votes/wilson';

/** One trajectory as the steps it takes from the root, and whether it came out right. */
export interface RolledPath {
  readonly path: readonly string[];
  readonly correct: boolean;
}

export interface PrefixValue {
  /** The steps from the root on; empty at the root. */
  readonly prefix: readonly string[];
  /** Trajectories below it, and how many of them came out right. */
  readonly n: number;
  readonly correct: number;
  /** Monte Carlo value `V = correct / n`. */
  readonly value: number;
  /** Wilson interval (95 %) of it. */
  readonly interval: { readonly low: number; readonly high: number };
  /** `V(prefix) - V(parent)`: what the last step changes; 0 at the root. */
  readonly advantage: number;
}

/**
 * The value of every prefix that trajectories share, the root first and each parent before its
 * children. Example: two of three that begin with A, B are right, of all below A two of five: the
 * step B has the advantage 2/3 - 2/5.
 */
export function prefixValues(paths: readonly RolledPath[]): PrefixValue[] {
  const counts = new Map<string, { prefix: readonly string[]; n: number; correct: number }>();
  for (const { path, correct } of paths) {
    for (let length = 0; length <= path.length; length++) {
      const prefix = path.slice(0, length);
      const key = JSON.stringify(prefix);
      const count = counts.get(key) ?? { prefix, n: 0, correct: 0 };
      count.n++;
      count.correct += correct ? 1 : 0;
      counts.set(key, count);
    }
  }
  const shares = new Map([...counts].map(([key, { n, correct }]) => [key, correct / n]));
  return [...counts.values()]
    .sort((a, b) => a.prefix.length - b.prefix.length)
    .map(({ prefix, n, correct }) => {
      const value = correct / n;
      const parent = prefix.length === 0 ? value : shares.get(JSON.stringify(prefix.slice(0, -1)));
      return {
        prefix,
        n,
        correct,
        value,
        interval: wilson(correct, n),
        advantage: value - (parent ?? value),
      };
    });
}
