import { wilson } from '../votes/wilson';
import type { Rollout } from './rollout';
import type { RolloutTree, TreeNode } from './rolloutTree';

/** What the rollouts through a node came to. */
export interface NodeValue {
  /** Rollouts of which it is known whether they are right, and how many are. */
  readonly judged: number;
  readonly right: number;
  /** 1 if any rollout is right (Math-Shepherd's hard estimate); absent without judged ones. */
  readonly hard?: 0 | 1;
  /** The share that is right: the Monte Carlo value, Math-Shepherd's soft estimate. */
  readonly soft?: number;
  /** Wilson interval (95 %) of the share. */
  readonly interval: { readonly low: number; readonly high: number };
  /** `V(node) - V(parent)`: what the step changes; 0 at the root. */
  readonly advantage?: number;
  /** How often each answer is given, by its number. */
  readonly answers: ReadonlyMap<number, number>;
}

/**
 * The value of every node of a tree (Wang et al. 2024, arXiv 2312.08935, for the estimates), in the
 * order of the nodes. Example: two of three rollouts through a node are right, of all below its
 * parent two of five: hard 1, soft 2/3, advantage 2/3 - 2/5.
 */
export function nodeValues(tree: RolloutTree, rollouts: readonly Rollout[]): readonly NodeValue[] {
  const values: NodeValue[] = [];
  for (const node of tree) {
    values.push(
      valueOf(node, rollouts, node.parent === undefined ? undefined : values[node.parent]),
    );
  }
  return values;
}

function valueOf(
  node: TreeNode,
  rollouts: readonly Rollout[],
  parent: NodeValue | undefined,
): NodeValue {
  const answers = new Map<number, number>();
  let judged = 0;
  let right = 0;
  for (const index of node.rollouts) {
    const { correct, answer } = rollouts[index] ?? {};
    judged += correct === undefined ? 0 : 1;
    right += correct === true ? 1 : 0;
    if (answer !== undefined) {
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  }
  const counts = { judged, right, interval: wilson(right, judged), answers };
  if (judged === 0) {
    return counts;
  }
  const soft = right / judged;
  const advantage = soft - (parent?.soft ?? soft);
  return { ...counts, hard: right > 0 ? 1 : 0, soft, advantage };
}

/**
 * The nodes at which the right answer becomes unlikely: their value is below `threshold`, that of
 * their parent is not. Where the whole group is below it, half of the group's value takes its place.
 */
export function valueCollapses(
  tree: RolloutTree,
  values: readonly NodeValue[],
  threshold = 0.5,
): readonly number[] {
  const group = values[0]?.soft ?? 0;
  const limit = group >= threshold ? threshold : group / 2;
  return tree
    .filter(({ id, parent }) => {
      const here = values[id]?.soft;
      const above = parent === undefined ? undefined : values[parent]?.soft;
      return here !== undefined && above !== undefined && here < limit && above >= limit;
    })
    .map(({ id }) => id);
}
