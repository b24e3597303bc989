import type { FactorId } from '../segments/factors';
import type { RolloutTree, TreeNode } from './rolloutTree';

/**
 * What the rollouts through a node do next: the share of each thought factor among those that go on
 * with a step of known factor, in [0, 1], most frequent first. Example: two of three go on to check
 * and one to compute: check 2/3, compute 1/3.
 */
export function nextMoves(tree: RolloutTree, node: TreeNode): ReadonlyMap<FactorId, number> {
  const counts = new Map<FactorId, number>();
  let total = 0;
  for (const child of node.children) {
    const { factor, rollouts } = tree[child] ?? {};
    if (factor !== undefined && rollouts !== undefined) {
      counts.set(factor, (counts.get(factor) ?? 0) + rollouts.length);
      total += rollouts.length;
    }
  }
  return new Map(
    [...counts]
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([factor, count]) => [factor, count / total]),
  );
}
