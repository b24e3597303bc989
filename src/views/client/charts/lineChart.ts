import { groupOf } from '../../../analysis/segments/groups';
import { element } from '../dom';
import type { ChartKind } from './chartKind';
import { chartLegend } from './chartLegend';
import { chartCsv, chartTable } from './chartTable';
import { drawChart } from './drawChart';
import type { Ink } from './ink';
import { plotArea, type Size } from './plotArea';
import { axisOf, type ChartSpec, formatX, valueAt, xsOf } from './spec';
import { svg } from './svg';

const height = 190;

/** Lines over a common axis; the places to read are the values of that axis. */
export function lineChart(spec: ChartSpec): ChartKind {
  const xs = xsOf(spec);
  return {
    title: spec.title,
    height,
    places: xs.length,
    draw: (size, ink) => drawChart(spec, size, ink),
    nearest: (offset, _y, size) => nearest(spec, xs, offset, size),
    marker: (place, size, ink) => marker(spec, xs[place] ?? 0, size, ink),
    legend: (place, ink) => legend(spec, place === undefined ? undefined : xs[place], ink),
    table: () => chartTable(spec),
    csv: () => chartCsv(spec),
  };
}

function nearest(
  spec: ChartSpec,
  xs: readonly number[],
  offset: number,
  size: Size,
): number | undefined {
  const { x } = plotArea(spec, size);
  let best: number | undefined;
  let least = Infinity;
  for (const [place, at] of xs.entries()) {
    const distance = Math.abs(x(at) - offset);
    if (distance < least) {
      [best, least] = [place, distance];
    }
  }
  return best;
}

function marker(spec: ChartSpec, at: number, size: Size, ink: Ink): SVGElement {
  const { x, edges } = plotArea(spec, size);
  return svg('line', {
    x1: x(at),
    x2: x(at),
    y1: edges.top,
    y2: edges.bottom,
    stroke: ink.foreground,
  });
}

function legend(spec: ChartSpec, at: number | undefined, ink: Ink): readonly HTMLElement[] {
  const values = new Map(
    spec.lines.map((line) => {
      const value = at === undefined ? undefined : valueAt(line, at);
      return [line.name, value === undefined ? undefined : axisOf(spec, line).format(value)];
    }),
  );
  const place =
    at === undefined ? [] : [element('span', { class: 'chart-x' }, placeText(spec, at))];
  return [...place, ...chartLegend(spec, ink, (name) => values.get(name))];
}

/** An x with what lies along the axis there. */
function placeText(spec: ChartSpec, at: number): string {
  const block = spec.strip?.find(({ from, to }) => from < at && at <= to);
  const place = `${spec.x.label}: ${formatX(spec, at)}`;
  return block === undefined ? place : `${place} (${groupOf(block.group).name})`;
}
