import { line } from 'd3-shape';
import { formatCompact } from '../format';
import { type Ink, penOf } from './ink';
import { type PlotArea, type Size, plotArea } from './plotArea';
import { type ChartAxis, type ChartLine, type ChartSpec, xsOf } from './spec';
import { svg } from './svg';

const labelSize = 11;

/** A drawing that stands for itself: its colours and fonts are in it. */
export function drawChart(spec: ChartSpec, size: Size, ink: Ink): SVGSVGElement {
  const area = plotArea(spec, size);
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      'font-family': ink.font,
      'font-size': labelSize,
      fill: ink.foreground,
      class: 'chart-drawing',
      'aria-hidden': 'true',
    },
    svg('title', {}, spec.title),
    ...horizontalAxis(spec, area, ink),
    ...verticalAxis(spec.left, area, 'left', ink),
    ...(spec.right === undefined ? [] : verticalAxis(spec.right, area, 'right', ink)),
    ...spec.lines.flatMap((each) => drawLine(each, spec, area, ink)),
  );
}

function horizontalAxis(spec: ChartSpec, { x, edges }: PlotArea, ink: Ink): SVGElement[] {
  const all = xsOf(spec);
  // Only places that have values are named, as many as there is room for.
  const step = Math.ceil(all.length / Math.max(2, (edges.right - edges.left) / 36));
  const ticks = all.filter((_, at) => at % step === 0);
  return [
    svg('line', {
      x1: edges.left,
      x2: edges.right,
      y1: edges.bottom,
      y2: edges.bottom,
      stroke: ink.faint,
    }),
    ...ticks.map((at) =>
      svg(
        'text',
        { x: x(at), y: edges.bottom + 14, 'text-anchor': 'middle', fill: ink.faint },
        formatCompact(at),
      ),
    ),
    svg(
      'text',
      { x: (edges.left + edges.right) / 2, y: edges.bottom + 28, 'text-anchor': 'middle' },
      spec.x.label,
    ),
  ];
}

function verticalAxis(
  { label, format }: ChartAxis,
  area: PlotArea,
  side: 'left' | 'right',
  ink: Ink,
): SVGElement[] {
  const { edges } = area;
  const scale = side === 'left' ? area.left : area.right;
  const isLeft = side === 'left';
  const end = isLeft ? edges.left - 6 : edges.right + 6;
  const anchor = isLeft ? 'end' : 'start';
  return [
    ...(scale?.ticks(4) ?? []).flatMap((value) => [
      ...(isLeft
        ? [
            svg('line', {
              x1: edges.left,
              x2: edges.right,
              y1: scale?.(value),
              y2: scale?.(value),
              stroke: ink.faint,
              'stroke-opacity': 0.25,
            }),
          ]
        : []),
      svg(
        'text',
        { x: end, y: (scale?.(value) ?? 0) + 4, 'text-anchor': anchor, fill: ink.faint },
        format(value),
      ),
    ]),
    svg(
      'text',
      { x: isLeft ? 4 : area.edges.right + 48, y: 10, 'text-anchor': isLeft ? 'start' : 'end' },
      label,
    ),
  ];
}

function drawLine(each: ChartLine, spec: ChartSpec, area: PlotArea, ink: Ink): SVGElement[] {
  const place = spec.lines.filter(({ axis }) => axis === each.axis).indexOf(each);
  const { colour, dashes } = penOf(each.axis === 'left' ? ink.left : ink.right, place);
  const y = (each.axis === 'right' ? area.right : area.left) ?? area.left;
  const path = line<{ x: number; y: number }>(
    (point) => area.x(point.x),
    (point) => y(point.y),
  )([...each.points]);
  return [
    svg('path', {
      d: path ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': each.axis === 'left' ? 2 : 1.5,
      'stroke-dasharray': dashes,
      'data-line': each.name,
    }),
    ...(each.axis === 'left'
      ? each.points.map((point) =>
          svg('circle', { cx: area.x(point.x), cy: y(point.y), r: 2, fill: colour }),
        )
      : []),
  ];
}
