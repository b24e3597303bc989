import type { TableRows } from '../../analysis/table/fields';
import { type Condition, filterOf } from '../../analysis/table/filter';
import { type Summary, summaryOf, Sums, Tally } from '../../analysis/table/summary';
import type { Histogram } from '../../analysis/table/page';
import {
  arranged,
  membersUnder,
  passing,
  type ViewQuery,
  type ViewRows,
} from '../../analysis/table/view';
import { RowList } from './rowList';
import type { TrajectoryTable } from './trajectoryTable';

const histogramColumns = ['thought', 'backtracks'] as const;

/**
 * Which rows of a table a query shows, in its order, with sums over them. As rows are added to the
 * table, only these are looked at; only a sorted or grouped view is put in order anew.
 */
export class CurrentView {
  private readonly passes: (row: number) => boolean;
  private readonly selected = new RowList();
  private readonly tallies;
  private readonly headings = new Map<number, Summary>();
  private readonly sums: Sums;
  private byteSeconds = 0;
  /** Rows of the table that have been looked at. */
  private seen = 0;
  private arrangedRows: ViewRows = new Int32Array();

  constructor(
    private readonly table: TrajectoryTable,
    private readonly query: ViewQuery,
    /** The same rows where they know what stands in their full texts. */
    searched: TableRows = table,
  ) {
    this.passes = filterOf(query.conditions, searched);
    this.sums = new Sums(table);
    this.tallies = histogramColumns.map((column) => ({ column, tally: new Tally(table, column) }));
    this.grow();
  }

  /** How many rows there are, headings among them. */
  get length(): number {
    return this.isWhole ? this.seen : this.arrangedRows.length;
  }

  get rows(): ViewRows {
    return this.slice(0, this.length);
  }

  /** The rows at places of the view; where it is the whole table, they need not be kept. */
  slice(from: number, to: number): ViewRows {
    return this.isWhole
      ? Int32Array.from(
          { length: Math.max(0, Math.min(to, this.seen) - from) },
          (_, at) => from + at,
        )
      : this.arrangedRows.subarray(from, to);
  }

  get summary(): Summary & { readonly kvByteSeconds: number } {
    return { ...this.sums.summary, kvByteSeconds: this.byteSeconds };
  }

  get histograms(): readonly Histogram[] {
    return this.tallies.map(({ column, tally }) => ({ column, ...tally.bins }));
  }

  /** Every row in the order of the file. */
  get isWhole(): boolean {
    return this.query.conditions.length === 0 && this.keepsOrder;
  }

  /** Rows come where they stand in the file, so that new ones come last. */
  get keepsOrder(): boolean {
    return this.query.sort === undefined && !this.query.grouped;
  }

  /** Whether another serving profile may change which rows there are, or their order. */
  get dependsOnPrices(): boolean {
    const { conditions, sort } = this.query;
    return conditions.some(isOfPrice) || sort?.key === 'cost' || sort?.key === 'kv';
  }

  /**
   * Takes in the rows that were added to the table.
   *
   * @returns how many rows at the start of the view are as they were
   */
  grow(): number {
    const before = this.length;
    const from = this.seen;
    this.seen = this.table.length;
    if (this.isWhole) {
      for (let row = from; row < this.seen; row++) {
        this.take(row);
      }
      return before;
    }
    const added = passing(this.table, this.passes, from);
    if (added.length === 0) {
      return before;
    }
    this.selected.append(added);
    added.forEach((row) => this.take(row));
    this.arrangedRows = arranged(this.table, this.selected.rows, this.query);
    this.headings.clear();
    return this.keepsOrder ? before : 0;
  }

  /** Sums the prices again: the table has been priced anew. */
  sumAgain(): void {
    const { usd, kvByteSeconds } = this.table.spent(this.isWhole ? this.seen : this.selected.rows);
    this.sums.reprice(usd);
    this.byteSeconds = kvByteSeconds;
    this.headings.clear();
  }

  /** Sums over the rows under a heading of the view, worked out when it is first shown. */
  totalsUnder(heading: number): Summary {
    let known = this.headings.get(heading);
    if (known === undefined) {
      known = summaryOf(this.table, membersUnder(this.arrangedRows, heading));
      this.headings.set(heading, known);
    }
    return known;
  }

  private take(row: number): void {
    this.sum(row);
    this.tallies.forEach(({ tally }) => tally.add(row));
  }

  private sum(row: number): void {
    this.sums.add(row);
    this.byteSeconds += this.table.kvByteSeconds(row);
  }
}

function isOfPrice(condition: Condition): boolean {
  return 'field' in condition && (condition.field === 'cost' || condition.field === 'kv');
}
