import type { RecordProblem } from '../../analysis/model';
import type { TextField } from '../../analysis/table/fields';
import { BlockColumn } from '../../corpus/blockColumn';
import { TrajectoryColumns } from '../../corpus/columns';
import { type AnnotatedRows, type RowProblem, rowTexts } from './annotatedRows';
import { StringPool } from './stringPool';

/** What a row takes beside its texts: its columns, and the numbers of its texts. */
const bytesPerRow = 48 + 4 * rowTexts.length;
/** What a unit of a text takes at most. */
const bytesPerUnit = 3;

/**
 * The rows of the first records of a file, without a gap: numbers in columns, every text once. They
 * come and go as `AnnotatedRows`, from another thread or from the last session.
 */
export class RowStore {
  protected readonly columns = new TrajectoryColumns();
  protected readonly pool = new StringPool();
  protected readonly groups = new StringPool();
  protected readonly texts = new Map<TextField, BlockColumn>(
    rowTexts.map((field) => [field, new BlockColumn('uint32')]),
  );
  protected readonly problems = new Map<number, RecordProblem>();
  private done = 0;

  get length(): number {
    return this.columns.length;
  }

  get problemCount(): number {
    return this.problems.size;
  }

  /** The records whose rows are here. */
  get records(): number {
    return this.done;
  }

  /** Appends the rows of the records that come next; `lineOf` says where a record begins. */
  append(rows: AnnotatedRows, lineOf: (record: number) => number): void {
    const [firstRow, firstRecord] = [this.length, this.done];
    this.columns.appendBytes(rows.columns, firstRecord);
    const groups = rows.groups.map((key) => this.groups.number(key));
    for (let row = firstRow; row < this.length; row++) {
      this.columns.set('group', row, groups[this.columns.get('group', row)] ?? 0);
    }
    const numbers = rows.texts.map((text) => this.pool.number(text));
    for (const [at, field] of rowTexts.entries()) {
      for (let row = firstRow; row < this.length; row++) {
        const number = rows.textNumbers[(row - firstRow) * rowTexts.length + at] ?? 0;
        this.texts.get(field)?.set(row, numbers[number] ?? 0);
      }
    }
    for (const { row, record: place, line, ...problem } of rows.problems) {
      const record = firstRecord + place;
      this.problems.set(firstRow + row, { ...problem, record, line: line ?? lineOf(record) });
    }
    this.done += rows.records;
  }

  /** Forgets the rows of the records from a number on. */
  truncate(records: number): void {
    const rows = this.rowsOf(records);
    for (let row = rows; row < this.length; row++) {
      this.problems.delete(row);
    }
    this.columns.truncate(rows);
    this.texts.forEach((column) => column.truncate(rows));
    this.done = Math.min(this.done, records);
  }

  /** The rows of the first `records` records, or of as many of them as fit into so many bytes. */
  first(records: number, mostBytes: number): AnnotatedRows {
    const within = this.recordsWithin(mostBytes);
    const kept = Math.min(records, within.records);
    const rows = this.rowsOf(kept);
    return {
      records: kept,
      columns: this.columns.toBytes(rows),
      texts: this.pool.all(within.texts),
      textNumbers: this.textNumbers(rows),
      groups: this.groups.all(within.groups),
      problems: this.problemsBefore(rows),
    };
  }

  /** How many rows the first records have. */
  private rowsOf(records: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.columns.get('record', middle) < records) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many records fit into so many bytes, and up to which number they need texts and groups. */
  private recordsWithin(mostBytes: number): {
    readonly records: number;
    readonly texts: number;
    readonly groups: number;
  } {
    let bytes = 0;
    let texts = 0;
    let groups = 0;
    const columns = [...this.texts.values()];
    for (let row = 0; row < this.length; row++) {
      bytes += bytesPerRow + (this.problems.get(row)?.reason.length ?? 0) * bytesPerUnit;
      for (const column of columns) {
        for (; texts <= column.get(row); texts++) {
          bytes += this.pool.text(texts).length * bytesPerUnit;
        }
      }
      for (; groups <= this.columns.get('group', row); groups++) {
        bytes += this.groups.text(groups).length * bytesPerUnit;
      }
      if (bytes > mostBytes) {
        return { records: this.columns.get('record', row), texts, groups };
      }
    }
    return { records: this.done, texts, groups };
  }

  private textNumbers(rows: number): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array(rows * rowTexts.length);
    for (const [at, field] of rowTexts.entries()) {
      const column = this.texts.get(field);
      for (let row = 0; row < rows; row++) {
        numbers[row * rowTexts.length + at] = column?.get(row) ?? 0;
      }
    }
    return numbers;
  }

  private problemsBefore(rows: number): readonly RowProblem[] {
    const problems = Array.from(this.problems, ([row, problem]) => ({ ...problem, row }));
    return problems.filter(({ row }) => row < rows);
  }
}
