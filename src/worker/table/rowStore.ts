import type { TextField } from '../../analysis/table/fields';
import type { IDisposable } from '../../base/lifecycle';
import { partitionPoint } from '../../base/partitionPoint';
import { BlockColumn } from '../../corpus/blockColumn';
import { TrajectoryColumns } from '../../corpus/columns';
import { KeyNumbers } from '../../corpus/keyNumbers';
import { type AnnotatedRows, type RowProblem, rowTexts } from './annotatedRows';
import { StringPool } from './stringPool';
import { TextPool } from './textPool';

/**
 * The rows of the first records of a file, without a gap: numbers in columns, which take the bytes
 * that they need, texts in a pool. They come and go as `AnnotatedRows`, from another thread or from
 * the last session.
 */
export class RowStore implements IDisposable {
  protected readonly columns = new TrajectoryColumns();
  protected readonly pool: TextPool;
  protected readonly texts = new Map<TextField, BlockColumn>(
    rowTexts.map((field) => [field, new BlockColumn('uint32')]),
  );
  /** Why a row is a record without a trajectory, as the number of a text; 0 for all others. */
  private readonly reasons = new BlockColumn('uint32');
  private readonly groups: KeyNumbers;
  private problems = 0;
  private done = 0;

  /** @param related rows with whose texts and groups these share their numbers, and which outlive them */
  constructor(private readonly related?: RowStore) {
    this.pool = related?.pool ?? new TextPool();
    this.groups = related?.groups ?? new KeyNumbers();
  }

  get length(): number {
    return this.columns.length;
  }

  get problemCount(): number {
    return this.problems;
  }

  /** The records whose rows are here. */
  get records(): number {
    return this.done;
  }

  /** Bytes of memory that the rows take, apart from the last texts. */
  get byteLength(): number {
    const columns = [...this.texts.values(), this.reasons, this.columns, this.groups];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Appends the rows of the records that come next, or of others from `firstRecord` on. */
  append(rows: AnnotatedRows, firstRecord = this.done): void {
    const firstRow = this.length;
    this.columns.appendBytes(rows.columns, firstRecord);
    const groups = this.groupNumbers(rows.groups);
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
    for (const { row, reason } of rows.problems) {
      this.reasons.set(firstRow + row, this.pool.number(reason));
    }
    this.problems += rows.problems.length;
    this.done += rows.records;
  }

  /** Forgets the rows of the records from a number on. */
  truncate(records: number): void {
    const rows = this.rowsOf(records);
    for (let row = rows; row < this.length; row++) {
      this.problems -= this.isProblem(row) ? 1 : 0;
    }
    this.columns.truncate(rows);
    this.texts.forEach((column) => column.truncate(rows));
    this.reasons.truncate(rows);
    this.done = Math.min(this.done, records);
  }

  /** The rows of the records `[from, to)`. */
  part(from: number, to: number): AnnotatedRows {
    const [first, end] = [this.rowsOf(from), this.rowsOf(to)];
    const texts = new StringPool();
    const groups = new Map<number, number>();
    const columns = this.columns.toBytes(first, end, {
      record: (record) => record - from,
      group: (group) => numberIn(groups, group),
    });
    return {
      records: to - from,
      columns,
      textNumbers: this.textNumbers(first, end, texts),
      texts: texts.all(),
      groups: Uint32Array.from([...groups.keys()].flatMap((group) => this.groups.hash(group))),
      problems: this.problemsIn(first, end, from),
    };
  }

  dispose(): void {
    if (this.related === undefined) {
      this.pool.dispose();
    }
  }

  protected isProblem(row: number): boolean {
    return this.reasons.get(row) !== 0;
  }

  protected reason(row: number): string {
    return this.pool.text(this.reasons.get(row));
  }

  /** How many rows the first records have. */
  private rowsOf(records: number): number {
    return partitionPoint(this.length, (at) => this.columns.get('record', at) < records);
  }

  private groupNumbers(hashes: Uint32Array): Uint32Array {
    return Uint32Array.from({ length: hashes.length / 2 }, (_, at) =>
      this.groups.add([hashes[2 * at] ?? 0, hashes[2 * at + 1] ?? 0]),
    );
  }

  private textNumbers(from: number, to: number, texts: StringPool): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array((to - from) * rowTexts.length);
    for (const [at, field] of rowTexts.entries()) {
      const column = this.texts.get(field);
      for (let row = from; row < to; row++) {
        const text = this.pool.text(column?.get(row) ?? 0);
        numbers[(row - from) * rowTexts.length + at] = texts.number(text);
      }
    }
    return numbers;
  }

  private problemsIn(from: number, to: number, firstRecord: number): readonly RowProblem[] {
    const problems: RowProblem[] = [];
    for (let row = from; row < to; row++) {
      if (this.isProblem(row)) {
        const record = this.columns.get('record', row) - firstRecord;
        problems.push({ row: row - from, record, reason: this.reason(row) });
      }
    }
    return problems;
  }
}

/** The number of a value among those that came before it, or the next one. */
function numberIn(numbers: Map<number, number>, value: number): number {
  const known = numbers.get(value) ?? numbers.size;
  numbers.set(value, known);
  return known;
}
