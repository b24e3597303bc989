import { formatCompact } from '../format';
import type { Ink } from './ink';
import { type PlotArea, stripHeight, ticksOf } from './plotArea';
import { type ChartAxis, type ChartSpec, xsOf } from './spec';
import { svg } from './svg';

/** The horizontal axis with its figures and its label; the strip has its place in between. */
export function horizontalAxis(spec: ChartSpec, area: PlotArea, ink: Ink): SVGElement[] {
  const { x, edges } = area;
  const below = edges.bottom + (spec.strip === undefined ? 0 : stripHeight);
  return [
    svg('line', {
      x1: edges.left,
      x2: edges.right,
      y1: edges.bottom,
      y2: edges.bottom,
      stroke: ink.faint,
    }),
    ...horizontalTicks(spec, area).map((at) =>
      svg(
        'text',
        { x: x(at), y: below + 14, 'text-anchor': 'middle', fill: ink.faint },
        formatCompact(at),
      ),
    ),
    svg(
      'text',
      { x: (edges.left + edges.right) / 2, y: below + 28, 'text-anchor': 'middle' },
      spec.x.label,
    ),
  ];
}

function horizontalTicks(spec: ChartSpec, { x, edges }: PlotArea): readonly number[] {
  const width = edges.right - edges.left;
  if (spec.x.continuous === true) {
    return x.ticks(Math.max(2, Math.floor(width / 80)));
  }
  // Only places that have values are named, as many as there is room for.
  const all = xsOf(spec);
  const step = Math.ceil(all.length / Math.max(2, width / 36));
  return all.filter((_, at) => at % step === 0);
}

/** The figures of a vertical axis, its label above it, and on the left the lines of the grid. */
export function verticalAxis(
  axis: ChartAxis,
  area: PlotArea,
  side: 'left' | 'right',
  ink: Ink,
): SVGElement[] {
  const { edges } = area;
  const scale = side === 'left' ? area.left : area.right;
  if (scale === undefined) {
    return [];
  }
  const isLeft = side === 'left';
  const end = isLeft ? edges.left - 6 : edges.right + 6;
  const anchor = isLeft ? 'end' : 'start';
  return [
    ...ticksOf(scale, axis).flatMap((value) => [
      ...(isLeft
        ? [
            svg('line', {
              x1: edges.left,
              x2: edges.right,
              y1: scale(value),
              y2: scale(value),
              stroke: ink.faint,
              'stroke-opacity': 0.25,
            }),
          ]
        : []),
      svg(
        'text',
        { x: end, y: scale(value) + 4, 'text-anchor': anchor, fill: ink.faint },
        axis.format(value),
      ),
    ]),
    svg(
      'text',
      { x: isLeft ? 4 : edges.right + 48, y: 10, 'text-anchor': isLeft ? 'start' : 'end' },
      axis.label,
    ),
  ];
}
