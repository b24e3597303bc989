import { line } from 'd3-shape';
import { horizontalAxis, verticalAxis } from './axes';
import { drawLimit, drawMark, drawStrip } from './drawMarks';
import { type Ink, penOf } from './ink';
import { type PlotArea, type Size, plotArea, scaleOf } from './plotArea';
import { sheet } from './sheet';
import type { ChartLine, ChartPoint, ChartSpec } from './spec';
import { svg } from './svg';

/** With more points than these a line is drawn without a dot at each. */
const mostDots = 40;

/** The drawing of a line chart. */
export function drawChart(spec: ChartSpec, size: Size, ink: Ink): SVGSVGElement {
  const area = plotArea(spec, size);
  return sheet(
    spec.title,
    size,
    ink,
    ...horizontalAxis(spec, area, ink),
    ...verticalAxis(spec.left, area, 'left', ink),
    ...(spec.right === undefined ? [] : verticalAxis(spec.right, area, 'right', ink)),
    ...drawStrip(spec, area, ink),
    ...(spec.behind ?? []).map((each) => drawBehind(each, area, ink)),
    ...spec.lines.flatMap((each) => drawLine(each, spec, area, ink)),
    // Above the lines, which would run through their names.
    ...(spec.marks ?? []).flatMap((mark) => drawMark(mark, spec, area, ink)),
    ...(spec.limits ?? []).flatMap((limit) => drawLimit(limit, area, ink)),
  );
}

function drawLine(each: ChartLine, spec: ChartSpec, area: PlotArea, ink: Ink): SVGElement[] {
  const place = spec.lines.filter(({ axis }) => axis === each.axis).indexOf(each);
  const { colour, dashes } = penOf(each.axis === 'left' ? ink.left : ink.right, place);
  const y = scaleOf(each.axis, area);
  return [
    svg('path', {
      d: pathOf(each, area),
      fill: 'none',
      stroke: colour,
      'stroke-width': each.axis === 'left' ? 2 : 1.5,
      'stroke-dasharray': dashes,
      'data-line': each.name,
    }),
    ...(each.axis === 'left' && each.points.length <= mostDots
      ? each.points.map((point) =>
          svg('circle', { cx: area.x(point.x), cy: y(point.y), r: 2, fill: colour }),
        )
      : []),
  ];
}

function drawBehind(each: Omit<ChartLine, 'name'>, area: PlotArea, ink: Ink): SVGElement {
  return svg('path', {
    d: pathOf(each, area),
    fill: 'none',
    stroke: ink.faint,
    'stroke-opacity': ink.highContrast ? 0.7 : 0.35,
    'data-behind': 'line',
  });
}

function pathOf(each: Omit<ChartLine, 'name'>, area: PlotArea): string {
  const y = scaleOf(each.axis, area);
  const path = line<ChartPoint>(
    (point) => area.x(point.x),
    (point) => y(point.y),
  )([...each.points]);
  return path ?? '';
}
