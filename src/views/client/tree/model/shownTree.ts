import type { TreeSibling } from '../../../protocol/tree';
import type { Filter } from './filters';
import type { TreeModel } from './treeModel';

/** The part of a tree that some of its rollouts go through. */
export interface ShownTree {
  readonly model: TreeModel;
  /** Shown rollouts through each node. */
  readonly visits: Uint32Array;
  /** Steps that were offered and not taken are shown where their parent is. */
  readonly offered: boolean;
}

/** Linear in the nodes: each is behind its parent, so counts are summed up from the end. */
export function shownTree(
  model: TreeModel,
  siblings: readonly TreeSibling[],
  filter: Filter,
  offered: boolean,
): ShownTree {
  const visits = new Uint32Array(model.size);
  siblings.forEach((sibling, place) => {
    const end = model.columns.rolloutEnds[place];
    if (end !== undefined && filter.keeps(sibling)) {
      visits[end] = (visits[end] ?? 0) + 1;
    }
  });
  for (let node = model.size - 1; node > 0; node--) {
    const parent = model.parentOf(node) ?? 0;
    visits[parent] = (visits[parent] ?? 0) + (visits[node] ?? 0);
  }
  return { model, visits, offered };
}

/** The nodes below a node that are shown. */
export function shownChildren({ model, visits, offered }: ShownTree, node: number): number[] {
  return model
    .childrenOf(node)
    .filter((child) => (visits[child] ?? 0) > 0 || (offered && model.visits(child) === 0));
}

export function isShown({ model, visits, offered }: ShownTree, node: number): boolean {
  const parent = model.parentOf(node);
  const isStub = parent !== undefined && model.visits(node) === 0;
  return (visits[node] ?? 0) > 0 || (isStub && offered && (visits[parent] ?? 0) > 0);
}
