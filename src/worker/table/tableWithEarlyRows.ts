import type { RowSums } from '../../analysis/cost/rowCosts';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { FlagField, NumberField, TextField } from '../../analysis/table/fields';
import type { AnnotatedRows } from './annotatedRows';
import type { AnnotatedTable } from './annotatedTable';
import { TrajectoryTable } from './trajectoryTable';

/** Early rows have numbers from here on, which stay valid when their records have had their turn. */
const firstEarly = 2 ** 30;

/**
 * A table of the first records of a file, and beside it the rows of records further on that were
 * annotated before their turn. When a record has had its turn, its rows are those of the table.
 */
export class TableWithEarlyRows implements AnnotatedTable {
  private readonly early: TrajectoryTable;
  /** Rows of the early ones in the order of their records; those that came last may be missing. */
  private ordered = new Int32Array();

  constructor(private readonly table: TrajectoryTable) {
    this.early = new TrajectoryTable(table);
  }

  get length(): number {
    return this.table.length;
  }

  /** The first records of the file, whose rows are in the table. */
  get records(): number {
    return this.table.records;
  }

  /** Adds the rows of records from `firstRecord` on, which come into the table later. */
  addEarly(rows: AnnotatedRows, firstRecord: number): void {
    this.early.append(rows, firstRecord);
  }

  earlyRows(): Int32Array {
    this.ordered = this.inOrder();
    const ahead = this.ordered.findIndex((row) => this.recordOf(row) >= this.table.records);
    return ahead === -1
      ? new Int32Array()
      : this.ordered.subarray(ahead).map((row) => firstEarly + row);
  }

  /** The records of the early rows. */
  earlyRecords(): ReadonlySet<number> {
    return new Set(Array.from(this.earlyRows(), (row) => this.id(row).record));
  }

  id(row: number): TrajectoryId {
    return this.holder(row).id(row % firstEarly);
  }

  problem(row: number): string | undefined {
    return this.holder(row).problem(row % firstEarly);
  }

  number(field: NumberField, row: number): number {
    return this.holder(row).number(field, row % firstEarly);
  }

  text(field: TextField, row: number): string {
    return this.holder(row).text(field, row % firstEarly);
  }

  textNumber(field: TextField, row: number): number {
    return this.holder(row).textNumber(field, row % firstEarly);
  }

  flag(field: FlagField, row: number): boolean | undefined {
    return this.holder(row).flag(field, row % firstEarly);
  }

  group(row: number): number {
    return this.holder(row).group(row % firstEarly);
  }

  kvByteSeconds(row: number): number {
    return this.holder(row).kvByteSeconds(row % firstEarly);
  }

  spent(rows: Int32Array | number): RowSums {
    return this.table.spent(rows);
  }

  price(profile: ServingProfile): boolean {
    this.early.price(profile);
    return this.table.price(profile);
  }

  /** Rows that have come in between those that are in order. */
  private inOrder(): Int32Array<ArrayBuffer> {
    const { ordered, early } = this;
    const from = ordered.length;
    // Rows of one record came together, in their order.
    const added = Array.from({ length: early.length - from }, (_, at) => from + at).sort(
      (a, b) => this.recordOf(a) - this.recordOf(b) || a - b,
    );
    const merged = new Int32Array(early.length);
    let taken = 0;
    for (const [at, row] of added.entries()) {
      while (taken < from && this.recordOf(ordered[taken] ?? 0) < this.recordOf(row)) {
        merged[taken + at] = ordered[taken] ?? 0;
        taken++;
      }
      merged[taken + at] = row;
    }
    merged.set(ordered.subarray(taken), taken + added.length);
    return merged;
  }

  private recordOf(row: number): number {
    return this.early.number('record', row) - 1;
  }

  private holder(row: number): TrajectoryTable {
    return row < firstEarly ? this.table : this.early;
  }
}
