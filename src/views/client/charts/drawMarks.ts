import { stripRuns } from '../strips/layout';
import type { Ink } from './ink';
import { digitWidth, labelSize, type PlotArea, scaleOf, stripHeight } from './plotArea';
import type { ChartLimit, ChartMark, ChartSpec } from './spec';
import { svg } from './svg';

/** A value that is not to be passed: a line across the plot, named at its right end. */
export function drawLimit({ name, axis, value }: ChartLimit, area: PlotArea, ink: Ink) {
  const { edges } = area;
  const y = scaleOf(axis, area)(value);
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

/** A named place of the horizontal axis; its name stands where there is room. */
export function drawMark({ name, x: at }: ChartMark, spec: ChartSpec, area: PlotArea, ink: Ink) {
  const { x, edges } = area;
  const place = x(at);
  const atRight = place > (edges.left + edges.right) / 2;
  const width = name.length * digitWidth;
  const isAbove = linesAreLow(spec, area, atRight ? place - width : place, width);
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
        // Limits run along the upper edge.
        y: isAbove ? edges.top + 2 * labelSize + 2 : edges.bottom - 5,
        'text-anchor': atRight ? 'end' : 'start',
        fill: ink.faint,
        ...halo(ink),
      },
      name,
    ),
  ];
}

/** Whether lines run in the lower half of the plot, for some pixels from a place on. */
function linesAreLow({ lines }: ChartSpec, area: PlotArea, from: number, width: number): boolean {
  const middle = (area.edges.top + area.edges.bottom) / 2;
  const heights = lines.flatMap(({ axis, points }) => {
    const y = scaleOf(axis, area);
    const before = points.findLast(({ x }) => area.x(x) <= from);
    const under = points.filter(({ x }) => area.x(x) > from && area.x(x) <= from + width);
    return [...(before === undefined ? [] : [before]), ...under].map((point) => y(point.y));
  });
  const low = heights.filter((height) => height > middle).length;
  return 2 * low > heights.length;
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
