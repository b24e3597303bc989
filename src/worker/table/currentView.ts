import type { TableRows } from '../../analysis/table/fields';
import { type Condition, filterOf } from '../../analysis/table/filter';
import { type Summary, summaryOf } from '../../analysis/table/summary';
import type { Histogram } from '../../analysis/table/page';
import {
  arranged,
  membersUnder,
  passing,
  type ViewQuery,
  type ViewRows,
} from '../../analysis/table/view';
import type { AnnotatedTable } from './annotatedTable';
import { RowList } from './rowList';
import { sameRows, unchangedRows } from './unchangedRows';
import { ViewSums } from './viewSums';

/**
 * Which rows of a table a query shows, in its order, with sums over them. As rows are added to the
 * table, only these are looked at; only a sorted or grouped view is put in order anew. Where there
 * is a filter, early rows that meet it stand behind those of the table until they are among them.
 */
export class CurrentView {
  private readonly passes: (row: number) => boolean;
  private readonly selected = new RowList();
  private early = new Int32Array();
  private readonly headings = new Map<number, Summary>();
  /** Of the rows of the table alone, and with the early ones. */
  private readonly sums: ViewSums;
  private allSums: ViewSums;
  /** Rows of the table that have been looked at. */
  private seen = 0;
  private arrangedRows: ViewRows = new Int32Array();

  constructor(
    private readonly table: AnnotatedTable,
    private readonly query: ViewQuery,
    /** The same rows where they know what stands in their full texts. */
    searched: TableRows = table,
  ) {
    this.passes = filterOf(query.conditions, searched);
    this.sums = new ViewSums(table);
    this.allSums = this.sums;
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
    return this.allSums.summary;
  }

  get histograms(): readonly Histogram[] {
    return this.allSums.histograms;
  }

  /** Every row in the order of the file. */
  get isWhole(): boolean {
    return !this.isFiltered && this.keepsOrder;
  }

  get isFiltered(): boolean {
    return this.query.conditions.length > 0;
  }

  /** Rows stand under the headings of their groups. */
  get isGrouped(): boolean {
    return this.query.grouped;
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
        this.sums.add(row);
      }
      return before;
    }
    const added = passing(this.table, this.passes, from);
    const early = this.isFiltered ? this.table.earlyRows().filter(this.passes) : this.early;
    if (added.length === 0 && sameRows(early, this.early)) {
      return before;
    }
    const [known, shown] = [this.selected.rows.length, this.arrangedRows];
    this.selected.append(added);
    added.forEach((row) => this.sums.add(row));
    this.early = early;
    this.allSums = this.sums.with(early);
    this.arrangedRows = arranged(this.table, this.allSelected, this.query);
    this.headings.clear();
    return this.keepsOrder ? unchangedRows(this.table, shown, this.arrangedRows, known) : 0;
  }

  /** Sums the prices again: the table has been priced anew. */
  sumAgain(): void {
    this.sums.reprice(this.table.spent(this.isWhole ? this.seen : this.selected.rows));
    this.allSums = this.sums.with(this.early);
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

  private get allSelected(): Int32Array {
    const { early } = this;
    const { rows } = this.selected;
    if (early.length === 0) {
      return rows;
    }
    const all = new Int32Array(rows.length + early.length);
    all.set(rows);
    all.set(early, rows.length);
    return all;
  }
}

function isOfPrice(condition: Condition): boolean {
  return 'field' in condition && (condition.field === 'cost' || condition.field === 'kv');
}
