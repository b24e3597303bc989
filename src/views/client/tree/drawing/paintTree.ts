import { labelSize } from '../../charts/plotArea';
import type { Rows } from '../layouts/rows';
import { lastOf } from '../model/chains';
import { paintAxis } from './paintAxis';
import { paintBar, paintLink, paintMarks } from './paintBars';
import { type Scene, stepArea } from './scene';
import type { Surface } from './surface';
import { visibleRows } from './visibleRows';

/** Rows of this height have room for the answers of the rollouts that end in them. */
const labelledRow = labelSize + 2;

/** Draws what is seen of a tree. */
export function paintTree(scene: Scene, surface: Surface): void {
  const { view, tree, root } = scene;
  const { plot, size } = view;
  const shown = [...visibleRows(root, tree.model, view)];
  surface.within({ x: 0, y: 0, width: size.width, height: plot.y + plot.height }, () => {
    for (const rows of shown) {
      paintLink(scene, rows, surface);
    }
    for (const rows of shown) {
      paintBar(scene, rows, surface);
    }
    for (const rows of shown) {
      paintMarks(scene, rows, surface);
      paintLabel(scene, rows, surface);
      paintChosen(scene, rows, surface);
    }
  });
  paintAxis(scene, surface);
}

function paintLabel(scene: Scene, rows: Rows, surface: Surface): void {
  const { view, labels, ink } = scene;
  const last = lastOf(rows.data);
  const label = labels.get(last);
  if (label === undefined || view.y(rows.x1) - view.y(rows.x0) < labelledRow) {
    return;
  }
  const { x, y, width, height } = stepArea(scene, rows, last);
  const end = x + width + 4;
  const fits = view.size.width - end >= label.length * labelSize * 0.55;
  if (fits) {
    const middle = y + height / 2 + labelSize / 3;
    surface.text({ x: end, y: middle }, label, { colour: ink.foreground, align: 'start' });
  }
}

function paintChosen(scene: Scene, rows: Rows, surface: Surface): void {
  if (rows.data.nodes.includes(scene.chosen)) {
    const { x, y, width, height } = stepArea(scene, rows, scene.chosen);
    const around = { x: x - 2, y: y - 2, width: Math.max(6, width + 4), height: height + 4 };
    surface.rect(around, { stroke: scene.ink.chosen, strokeWidth: 2 });
  }
}
