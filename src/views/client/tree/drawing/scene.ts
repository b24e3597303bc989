import type { NodeColours } from '../colourings/colouring';
import type { Rows } from '../layouts/rows';
import type { TreeLayout } from '../layouts/treeLayout';
import type { ShownTree } from '../model/shownTree';
import type { Area } from './surface';
import type { TreeInk } from './treeInk';
import type { Viewport } from './viewport';

/** All that a drawing of a tree follows from. */
export interface Scene {
  readonly tree: ShownTree;
  readonly root: Rows;
  readonly layout: TreeLayout;
  readonly colours: NodeColours;
  readonly ink: TreeInk;
  readonly view: Viewport;
  /** The step that is chosen. */
  readonly chosen: number;
  /** What stands behind the rollouts that end at a node. */
  readonly labels: ReadonlyMap<number, string>;
}

/** Pixels of a step that was offered and not taken, and of the mark of the problem. */
const offeredWidth = 14;
const rootWidth = 9;

/** Where the bar of a chain stands from above, and how thick it is. */
export function barOf({ layout, view, tree }: Scene, rows: Rows): { y: number; height: number } {
  const whole = tree.visits[0] ?? 0;
  const share = whole === 0 ? 0 : rows.data.visits / whole;
  return layout.bar(view.y(rows.x0), view.y(rows.x1), share);
}

/** Where a step stands in the bar of its chain. */
export function stepArea(scene: Scene, rows: Rows, node: number): Area {
  const { model } = scene.tree;
  const { x } = scene.view;
  const start = x(model.start(node));
  const bar = barOf(scene, rows);
  if (node === 0) {
    return { ...bar, x: start - rootWidth - 2, width: rootWidth };
  }
  const width = rows.data.visits === 0 ? offeredWidth : Math.max(1, x(model.end(node)) - start);
  return { ...bar, x: start, width };
}
