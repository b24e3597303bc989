import type { TrajectoryId } from '../../../../analysis/model';
import type { TreeSibling } from '../../../protocol/tree';
import type { TreeModel } from './treeModel';

/** A rollout whose way leads through a node: the preferred one where it does, else the first. */
export function siblingThrough(
  siblings: readonly TreeSibling[],
  model: TreeModel,
  node: number,
  preferred: TrajectoryId | undefined,
): TreeSibling | undefined {
  const through = siblings.filter((_, place) => model.isOnWay(node, place));
  return (
    through.find(({ id }) => id.record === preferred?.record && id.index === preferred.index) ??
    through[0]
  );
}
