import type { Rows } from '../layouts/rows';
import { barOf, type Scene, stepArea } from './scene';
import type { Surface } from './surface';

/** From these sizes on steps are parted by ticks, and bars outlined in high contrast. */
const tickHeight = 5;
const tickWidth = 4;
const outlinedHeight = 7;

/** The bar of a chain: stretches of one colour, a tick at each step, an outline where not known. */
export function paintBar(scene: Scene, rows: Rows, surface: Surface): void {
  const { colours, ink, view } = scene;
  const edge = view.plot.x + view.plot.width;
  const bar = barOf(scene, rows);
  let run: { colour: string | undefined; from: number; to: number } | undefined;
  const paintRun = (): void => {
    if (run === undefined) {
      return;
    }
    const area = { ...bar, x: run.from, width: run.to - run.from };
    const outlined = run.colour === undefined || (ink.highContrast && bar.height > outlinedHeight);
    surface.rect(area, { fill: run.colour, stroke: outlined ? ink.faint : undefined });
  };
  for (const node of rows.data.nodes) {
    const { x, width } = stepArea(scene, rows, node);
    if (x + width < 0 || x > edge) {
      continue;
    }
    const colour = colours.colour(node);
    if (run?.colour === colour && node !== 0 && run !== undefined && run.from >= view.plot.x - 2) {
      run.to = x + width;
    } else {
      paintRun();
      run = { colour, from: x, to: x + width };
    }
  }
  paintRun();
  if (bar.height >= tickHeight) {
    paintTicks(scene, rows, surface);
  }
}

function paintTicks(scene: Scene, rows: Rows, surface: Surface): void {
  const { colours, view } = scene;
  const { background, faint } = scene.ink;
  for (const node of rows.data.nodes.slice(1)) {
    const { x, y, width, height } = stepArea(scene, rows, node);
    if (width >= tickWidth && x >= 0 && x <= view.plot.x + view.plot.width) {
      const ink = colours.colour(node) === undefined ? faint : background;
      surface.line({ x, y }, { x, y: y + height }, ink);
    }
  }
}

/** The line from the bar before a fork to a bar behind it. */
export function paintLink(scene: Scene, rows: Rows, surface: Surface): void {
  const first = rows.data.nodes[0];
  if (!scene.layout.hasLinks || rows.parent === null || first === undefined) {
    return;
  }
  const x = scene.view.x(scene.tree.model.start(first));
  const [above, here] = [barOf(scene, rows.parent), barOf(scene, rows)];
  // From edge to edge, so that nothing is seen through a bar of which only the outline is drawn.
  const isBelow = here.y + here.height / 2 > above.y + above.height / 2;
  const [from, to] = isBelow ? [above.y + above.height, here.y] : [above.y, here.y + here.height];
  if (isBelow ? to > from : to < from) {
    surface.line({ x, y: from }, { x, y: to }, scene.ink.faint);
  }
}

/** Where the right answer becomes unlikely. */
export function paintMarks(scene: Scene, rows: Rows, surface: Surface): void {
  for (const node of rows.data.nodes) {
    if (scene.tree.model.collapses(node)) {
      const { x, y } = stepArea(scene, rows, node);
      surface.mark({ x, y }, scene.ink.foreground);
    }
  }
}
