import type { GroupId } from '../../../analysis/segments/groups';

/** What a line chart shows: lines over one horizontal axis, measured on the left or the right. */
export interface ChartSpec {
  /** What the chart is, for its table and for screen readers. */
  readonly title: string;
  readonly x: HorizontalAxis;
  readonly left: ChartAxis;
  readonly right?: ChartAxis;
  readonly lines: readonly ChartLine[];
  /** Lines that are only drawn, faint behind the others: unnamed, and in no table. */
  readonly behind?: readonly Omit<ChartLine, 'name'>[];
  /** Values that are not to be passed, drawn across the plot and named in it. */
  readonly limits?: readonly ChartLimit[];
  /** Places of the horizontal axis that are named. */
  readonly marks?: readonly ChartMark[];
  /** What lies along the horizontal axis, in the colours of thought factor groups. */
  readonly strip?: readonly ChartStripBlock[];
}

export interface HorizontalAxis {
  readonly label: string;
  readonly scale: 'linear' | 'log2';
  readonly format?: (value: number) => string;
  /** Any value may be named along the axis, not only those that lines have values at. */
  readonly continuous?: boolean;
  /** It begins here, or with the least value. */
  readonly start?: number;
}

export interface ChartAxis {
  /** With its unit. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** A linear axis begins here, or at 0. */
  readonly start?: number;
  /** A linear axis ends here, or with the largest value. */
  readonly end?: number;
  /** A logarithmic axis spans the values, all of them above 0. */
  readonly scale?: 'linear' | 'log';
}

export interface ChartLine {
  readonly name: string;
  readonly axis: 'left' | 'right';
  /** In ascending order of x. */
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface ChartLimit {
  readonly name: string;
  readonly axis: 'left' | 'right';
  readonly value: number;
}

export interface ChartMark {
  readonly name: string;
  readonly x: number;
}

/** From one x to another. */
export interface ChartStripBlock {
  readonly from: number;
  readonly to: number;
  readonly group: GroupId;
}

/** All x that some line has a value at, in ascending order. */
export function xsOf({ lines }: ChartSpec): readonly number[] {
  const all = new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)));
  return [...all].sort((a, b) => a - b);
}

/** The value of a line at an x, if it has one there. */
export function valueAt({ points }: ChartLine, x: number): number | undefined {
  return points.find((point) => point.x === x)?.y;
}

export function axisOf(spec: ChartSpec, { axis }: Pick<ChartLine, 'axis'>): ChartAxis {
  return axis === 'right' && spec.right !== undefined ? spec.right : spec.left;
}

export function formatX({ x }: ChartSpec, value: number): string {
  return x.format?.(value) ?? String(value);
}
