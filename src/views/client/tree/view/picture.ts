import type { Colouring } from '../colourings/colouring';
import { type Rows, rowsOf } from '../layouts/rows';
import type { TreeLayout } from '../layouts/treeLayout';
import { chainsOf } from '../model/chains';
import type { ShownTree } from '../model/shownTree';

/** What of a tree is drawn, and how. */
export interface Picture {
  readonly tree: ShownTree;
  readonly root: Rows;
  /** The chain that each step is drawn in. */
  readonly chains: ReadonlyMap<number, Rows>;
  readonly layout: TreeLayout;
  readonly colouring: Colouring;
  /** What stands behind the rollouts that end at a node. */
  readonly labels: ReadonlyMap<number, string>;
}

export function pictureOf(
  tree: ShownTree,
  how: Pick<Picture, 'layout' | 'colouring' | 'labels'>,
): Picture {
  const root = rowsOf(chainsOf(tree));
  const chains = new Map<number, Rows>();
  root.each((rows) => {
    for (const node of rows.data.nodes) {
      chains.set(node, rows);
    }
  });
  return { ...how, tree, root, chains };
}
