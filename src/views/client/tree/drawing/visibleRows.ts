import type { Rows } from '../layouts/rows';
import { lastOf } from '../model/chains';
import type { TreeModel } from '../model/treeModel';
import type { Viewport } from './viewport';

/**
 * The chains that are drawn, each before those below it. What lies outside is left out with all
 * that is below it. Of what is thinner than a pixel one way is drawn for each line of pixels, the
 * most visited: so the work is bounded by the size of the drawing.
 */
export function* visibleRows(root: Rows, model: TreeModel, view: Viewport): Generator<Rows> {
  const { plot, x, y } = view;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const open = [root];
  let lineDrawn = -1;
  for (let rows = open.pop(); rows !== undefined; rows = open.pop()) {
    const [top, end] = [y(rows.x0), y(rows.x1)];
    const start = x(model.start(rows.data.nodes[0] ?? 0));
    if (end < plot.y || top > bottom || start > right) {
      continue;
    }
    const children = rows.children ?? [];
    if (end - top >= 1) {
      open.push(...children.toReversed());
    } else {
      const isBranch = rows.parent !== null && y(rows.parent.x1) - y(rows.parent.x0) >= 1;
      const line = Math.floor(top);
      if (isBranch && line === lineDrawn) {
        continue;
      }
      lineDrawn = line;
      open.push(...children.slice(0, 1));
    }
    if (x(model.end(lastOf(rows.data))) >= plot.x || rows.depth === 0) {
      yield rows;
    }
  }
}
