/** What a line chart shows: lines over one horizontal axis, measured on the left or the right. */
export interface ChartSpec {
  /** What the chart is, for its table and for screen readers. */
  readonly title: string;
  readonly x: { readonly label: string; readonly scale: 'linear' | 'log2' };
  readonly left: ChartAxis;
  readonly right?: ChartAxis;
  readonly lines: readonly ChartLine[];
}

export interface ChartAxis {
  /** With its unit. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** The axis begins at 0 and ends here, or with the largest value. */
  readonly end?: number;
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

/** All x that some line has a value at, in ascending order. */
export function xsOf({ lines }: ChartSpec): readonly number[] {
  const all = new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)));
  return [...all].sort((a, b) => a - b);
}

/** The value of a line at an x, if it has one there. */
export function valueAt({ points }: ChartLine, x: number): number | undefined {
  return points.find((point) => point.x === x)?.y;
}

export function axisOf(spec: ChartSpec, { axis }: ChartLine): ChartAxis {
  return axis === 'right' && spec.right !== undefined ? spec.right : spec.left;
}
