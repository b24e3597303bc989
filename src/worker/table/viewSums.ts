import type { RowSums } from '../../analysis/cost/rowCosts';
import type { Histogram } from '../../analysis/table/page';
import { type Summary, Sums, Tally } from '../../analysis/table/summary';
import type { AnnotatedTable } from './annotatedTable';

const histogramColumns = ['thought', 'backtracks'] as const;

/** Sums and histograms over rows of a view, which go on as rows are added. */
export class ViewSums {
  private byteSeconds = 0;

  constructor(
    private readonly table: AnnotatedTable,
    private readonly sums = new Sums(table),
    private readonly tallies = histogramColumns.map((column) => new Tally(table, column)),
  ) {}

  get summary(): Summary & { readonly kvByteSeconds: number } {
    return { ...this.sums.summary, kvByteSeconds: this.byteSeconds };
  }

  get histograms(): readonly Histogram[] {
    return histogramColumns.flatMap((column, at) => {
      const bins = this.tallies[at]?.bins;
      return bins === undefined ? [] : [{ column, ...bins }];
    });
  }

  add(row: number): void {
    this.sums.add(row);
    this.byteSeconds += this.table.kvByteSeconds(row);
    this.tallies.forEach((tally) => tally.add(row));
  }

  /** The rows so far cost something else. */
  reprice({ usd, kvByteSeconds }: RowSums): void {
    this.sums.reprice(usd);
    this.byteSeconds = kvByteSeconds;
  }

  /** The sums with some more rows, for the time being. */
  with(rows: Int32Array): ViewSums {
    if (rows.length === 0) {
      return this;
    }
    const tallies = this.tallies.map((tally) => tally.copy());
    const sums = new ViewSums(this.table, this.sums.copy(), tallies);
    sums.byteSeconds = this.byteSeconds;
    rows.forEach((row) => sums.add(row));
    return sums;
  }
}
