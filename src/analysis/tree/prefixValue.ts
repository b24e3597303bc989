import { nodeValues } from './nodeValue';
import { mergeRollouts, pathTo } from './rolloutTree';

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
  const rollouts = paths.map(({ path, correct }) => ({
    steps: path.map((text) => ({ text, tokens: 0 })),
    correct,
  }));
  const tree = mergeRollouts(rollouts);
  const values = nodeValues(tree, rollouts);
  return tree
    .map(({ id, depth }) => ({ id, depth, value: values[id] }))
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ id, value }) =>
      value?.soft === undefined
        ? []
        : {
            prefix: pathTo(tree, id).map(({ text }) => text),
            n: value.judged,
            correct: value.right,
            value: value.soft,
            interval: value.interval,
            advantage: value.advantage ?? 0,
          },
    );
}
