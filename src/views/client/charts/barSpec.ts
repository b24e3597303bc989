/** What a bar chart shows: rows of bars, one bar for each series, along one axis. */
export interface BarSpec {
  readonly title: string;
  /** What the rows are. */
  readonly rowLabel: string;
  readonly axis: { readonly label: string; readonly format: (value: number) => string };
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
}

export interface BarSeries {
  readonly name: string;
  /** An amount with its unit. */
  readonly format: (amount: number) => string;
  /** Bars are as long as amounts are parts of it; as the amounts themselves without it. */
  readonly total?: number;
}

export interface BarRow {
  readonly name: string;
  /** By series; `undefined` where it is not known. */
  readonly amounts: readonly (number | undefined)[];
  /** It stands apart from the rows before: it counts again what they count. */
  readonly apart?: true;
}

/** Where an amount ends on the axis. */
export function lengthOf({ total }: BarSeries, amount: number): number {
  return total === undefined ? amount : total === 0 ? 0 : amount / total;
}

/** An amount in words, with its part of the whole where there is one. */
export function amountText(spec: BarSpec, series: BarSeries, amount: number | undefined): string {
  if (amount === undefined) {
    return '–';
  }
  const text = series.format(amount);
  return series.total === undefined
    ? text
    : `${text} (${spec.axis.format(lengthOf(series, amount))})`;
}
