import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import { type ChartAxis, type ChartSpec, xsOf } from './spec';

export type Scale = ScaleContinuousNumeric<number, number>;

/** Where values stand in a drawing of a size: the scales, and the edges of the plot. */
export interface PlotArea {
  readonly x: Scale;
  readonly left: Scale;
  readonly right: Scale | undefined;
  readonly edges: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for the figures of the axes, in CSS pixels. */
const margins = { left: 44, right: 12, rightWithAxis: 52, top: 20, bottom: 34 } as const;
export const digitWidth = 6.4;

/** Room for the strip between the plot and the figures of the horizontal axis. */
export const stripHeight = 10;

/** Names of limits and marks stand in the plot, a row of them below its upper edge. */
export const labelSize = 11;

export function plotArea(spec: ChartSpec, { width, height }: Size): PlotArea {
  const [first, last] = spanOf(spec);
  const bottom = height - margins.bottom - (spec.strip === undefined ? 0 : stripHeight);
  const vertical = (axis: ChartAxis, side: 'left' | 'right'): Scale =>
    verticalScale(spec, axis, side).range([bottom, margins.top]);
  const left = vertical(spec.left, 'left');
  const right = spec.right === undefined ? undefined : vertical(spec.right, 'right').nice();
  const edges = {
    left: Math.max(margins.left, roomFor(left, spec.left)),
    right:
      width -
      (spec.right === undefined || right === undefined
        ? margins.right
        : Math.max(margins.rightWithAxis, roomFor(right, spec.right))),
    top: margins.top,
    bottom,
  };
  const x =
    spec.x.scale === 'log2' && first > 0 ? scaleLog<number, number>().base(2) : scaleLinear();
  // One point alone still needs a width to stand in.
  x.domain([first, last > first ? last : first + 1]).range([edges.left, edges.right]);
  return { x, left, right, edges };
}

/** The vertical scale of an axis, in an area. */
export function scaleOf(axis: 'left' | 'right', { left, right }: PlotArea): Scale {
  return (axis === 'right' ? right : left) ?? left;
}

/** From the first x to the last, of whatever is drawn and of where the axis is to begin. */
function spanOf(spec: ChartSpec): readonly [number, number] {
  const behind = (spec.behind ?? []).flatMap(({ points }) => points.map(({ x }) => x));
  const all = [...xsOf(spec), ...behind];
  return all.length === 0
    ? [0, 1]
    : [
        all.reduce((a, b) => Math.min(a, b), spec.x.start ?? Infinity),
        all.reduce((a, b) => Math.max(a, b)),
      ];
}

function verticalScale(spec: ChartSpec, axis: ChartAxis, side: 'left' | 'right'): Scale {
  const values = valuesOn(spec, side);
  const end = axis.end ?? values.reduce((a, b) => Math.max(a, b), 0);
  if (axis.scale === 'log' && end > 0) {
    const least = values.reduce((a, b) => (b > 0 ? Math.min(a, b) : a), end);
    return scaleLog<number, number>()
      .domain([least, Math.max(end, least * 1.01)])
      .nice();
  }
  const start = axis.start ?? 0;
  return scaleLinear().domain([start, end > start ? end : start + 1]);
}

function valuesOn(
  { lines, behind = [], limits = [] }: ChartSpec,
  axis: 'left' | 'right',
): readonly number[] {
  return [
    ...[...lines, ...behind]
      .filter((each) => each.axis === axis)
      .flatMap(({ points }) => points.map(({ y }) => y)),
    ...limits.filter((each) => each.axis === axis).map(({ value }) => value),
  ];
}

function roomFor(scale: Scale, axis: ChartAxis): number {
  const longest = ticksOf(scale, axis).reduce(
    (most, value) => Math.max(most, axis.format(value).length),
    0,
  );
  return longest * digitWidth + 12;
}

/** The values to name along a vertical axis: of a logarithmic one powers of ten, or 1, 2 and 5. */
export function ticksOf(scale: Scale, { scale: kind }: ChartAxis): readonly number[] {
  if (kind !== 'log') {
    return scale.ticks(4);
  }
  const all = scale.ticks();
  const powers = all.filter((value) => digitOf(value) === 1);
  const few = all.filter((value) => [1, 2, 5].includes(digitOf(value)));
  const ticks = powers.length >= 3 ? powers : few;
  const step = Math.ceil(ticks.length / 5);
  return ticks.filter((_, at) => at % step === 0);
}

function digitOf(value: number): number {
  return Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
}
