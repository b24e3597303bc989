import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import { type ChartSpec, xsOf } from './spec';

type Scale = ScaleContinuousNumeric<number, number>;

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
const margins = { left: 44, rightWithAxis: 52, right: 12, top: 20, bottom: 34 } as const;

export function plotArea(spec: ChartSpec, { width, height }: Size): PlotArea {
  const xs = xsOf(spec);
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? 1;
  const edges = {
    left: margins.left,
    right: width - (spec.right === undefined ? margins.right : margins.rightWithAxis),
    top: margins.top,
    bottom: height - margins.bottom,
  };
  const x =
    spec.x.scale === 'log2' && first > 0 ? scaleLog<number, number>().base(2) : scaleLinear();
  // One point alone still needs a width to stand in.
  x.domain([first, last > first ? last : first + 1]).range([edges.left, edges.right]);
  const vertical = (end: number): Scale =>
    scaleLinear()
      .domain([0, end > 0 ? end : 1])
      .range([edges.bottom, edges.top]);
  return {
    x,
    left: vertical(spec.left.end ?? largest(spec, 'left')),
    right:
      spec.right === undefined
        ? undefined
        : vertical(spec.right.end ?? largest(spec, 'right')).nice(),
    edges,
  };
}

function largest({ lines }: ChartSpec, axis: 'left' | 'right'): number {
  const values = lines
    .filter((each) => each.axis === axis)
    .flatMap(({ points }) => points.map(({ y }) => y));
  return values.reduce((a, b) => Math.max(a, b), 0);
}
