import { stripRuns } from '../strips/layout';
import type { Ink } from './ink';
import { type PlotArea, stripHeight } from './plotArea';
import type { ChartLimit, ChartMark, ChartSpec } from './spec';
import { svg } from './svg';

/** A value that is not to be passed: a line across the plot, named at its right end. */
export function drawLimit({ name, axis, value }: ChartLimit, area: PlotArea, ink: Ink) {
  const { edges } = area;
  const y = (axis === 'right' ? area.right : area.left)?.(value) ?? edges.top;
  return [
    svg('line', {
      x1: edges.left,
      x2: edges.right,
      y1: y,
      y2: y,
      stroke: ink.limit,
      'stroke-width': 1.5,
      'stroke-dasharray': '6 3',
      'data-limit': name,
    }),
    svg(
      'text',
      { x: edges.right - 4, y: y - 4, 'text-anchor': 'end', fill: ink.foreground, ...halo(ink) },
      name,
    ),
  ];
}

/** A named place of the horizontal axis; its name stands on the side where there is room. */
export function drawMark({ name, x: at }: ChartMark, { x, edges }: PlotArea, ink: Ink) {
  const place = x(at);
  const atRight = place > (edges.left + edges.right) / 2;
  return [
    svg('line', {
      x1: place,
      x2: place,
      y1: edges.top,
      y2: edges.bottom,
      stroke: ink.faint,
      'stroke-dasharray': '2 3',
      'data-mark': name,
    }),
    svg(
      'text',
      {
        x: place + (atRight ? -4 : 4),
        y: edges.bottom - 5,
        'text-anchor': atRight ? 'end' : 'start',
        fill: ink.faint,
        ...halo(ink),
      },
      name,
    ),
  ];
}

/** Keeps a name legible where lines run through it. */
function halo({ background }: Ink): Record<string, string | number> {
  return {
    stroke: background,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
}

/** Segments along the horizontal axis; outlined where colours alone do not tell them apart. */
export function drawStrip({ strip = [] }: ChartSpec, { x, edges }: PlotArea, ink: Ink) {
  const columns = Math.max(1, Math.floor(edges.right - edges.left));
  const [first = 0, last = 1] = x.domain();
  const shifted = strip.map(({ from, to, group }) => ({
    from: Math.max(0, from - first),
    to: Math.max(0, to - first),
    group,
  }));
  return stripRuns(shifted, (last - first) / columns, columns, new Set()).map(
    ({ from, to, group }) =>
      svg('rect', {
        x: edges.left + from,
        y: edges.bottom + 2,
        width: to - from,
        height: stripHeight - 3,
        fill: ink.groups.get(group) ?? ink.faint,
        stroke: ink.highContrast && to - from >= 4 ? ink.foreground : undefined,
        'stroke-width': ink.highContrast ? 0.5 : undefined,
        'data-group': group,
      }),
  );
}
