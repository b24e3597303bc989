import type { Rows } from '../layouts/rows';
import type { Scene } from './scene';
import { stepArea } from './scene';
import type { Point } from './surface';

/** The step at a point of the drawing: of the chain whose rows hold it, over their whole height. */
export function nodeAt(scene: Scene, { x, y }: Point): number | undefined {
  const row = scene.view.y.invert(y);
  let rows: Rows | undefined = scene.root;
  while (rows !== undefined && rows.x0 <= row && row < rows.x1) {
    const found = stepAt(scene, rows, x);
    if (found !== undefined) {
      return found;
    }
    rows = rows.children?.find((child) => child.x0 <= row && row < child.x1);
  }
  return undefined;
}

function stepAt(scene: Scene, rows: Rows, x: number): number | undefined {
  return rows.data.nodes.find((node) => {
    const area = stepArea(scene, rows, node);
    return area.x <= x && x < area.x + area.width;
  });
}
