import { oneLine } from '../inertText';
import { barHeight, type BarLayout, barLayout, nameLimit, rowGap, rowHeight } from './barLayout';
import { type BarRow, type BarSpec, lengthOf } from './barSpec';
import { type Ink, penOf } from './ink';
import type { Size } from './plotArea';
import { sheet } from './sheet';
import { svg } from './svg';

export function drawBars(spec: BarSpec, size: Size, ink: Ink): SVGSVGElement {
  const layout = barLayout(spec, size.width);
  return sheet(
    spec.title,
    { ...size, height: layout.height },
    ink,
    ...axis(spec, layout, size, ink),
    ...spec.rows.flatMap((row, at) => drawRow(spec, row, layout.tops[at] ?? 0, layout, size, ink)),
  );
}

function axis(spec: BarSpec, { x, bottom }: BarLayout, size: Size, ink: Ink): SVGElement[] {
  const [left = 0, right = size.width] = x.range();
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 90)));
  return [
    ...ticks.flatMap((value) => [
      svg('line', {
        x1: x(value),
        x2: x(value),
        y1: 0,
        y2: bottom,
        stroke: ink.faint,
        'stroke-opacity': value === 0 ? 1 : 0.25,
      }),
      svg(
        'text',
        { x: x(value), y: bottom + 13, 'text-anchor': 'middle', fill: ink.faint },
        spec.axis.format(value),
      ),
    ]),
    svg(
      'text',
      { x: (left + right) / 2, y: bottom + 28, 'text-anchor': 'middle' },
      spec.axis.label,
    ),
  ];
}

function drawRow(
  spec: BarSpec,
  row: BarRow,
  top: number,
  { x }: BarLayout,
  size: Size,
  ink: Ink,
): SVGElement[] {
  const left = x.range()[0] ?? 0;
  const middle = top + (rowHeight(spec) - rowGap) / 2;
  return [
    svg(
      'text',
      { x: left - 8, y: middle + 4, 'text-anchor': 'end' },
      oneLine(row.name, nameLimit(spec, size.width)),
    ),
    ...spec.series.flatMap((series, at) => {
      const amount = row.amounts[at];
      return amount === undefined
        ? []
        : [
            svg('rect', {
              x: left,
              y: top + at * barHeight,
              width: Math.max(0, x(lengthOf(series, amount)) - left),
              height: barHeight - 1,
              'data-bar': `${row.name}: ${series.name}`,
              ...fillOf(ink, at),
            }),
          ];
    }),
  ];
}

/** Series differ by how much of a bar is filled as well as by their colours. */
export function fillOf(ink: Ink, series: number): Record<string, string | number> {
  const { colour } = penOf(ink.left, series);
  const opacity = [1, 0.35, 0][series % 3] ?? 1;
  return { fill: colour, 'fill-opacity': opacity, stroke: colour, 'stroke-width': 1 };
}
