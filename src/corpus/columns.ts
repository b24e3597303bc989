import { BlockColumn, bytesPer, type NumberArray, numbersIn, type NumberType } from './blockColumn';

/** The columns, with the number that stands for "not known". The largest types come first. */
const schema = {
  /** What the producer gave for it; NaN for none. */
  reward: ['float64', Number.NaN],
  /** The record that holds the trajectory. */
  record: ['uint32', 0],
  /** Number of its sibling group in the file; -1 before groups are known. */
  group: ['int32', -1],
  promptTokens: ['uint32', 0],
  thoughtTokens: ['uint32', 0],
  /** All generated tokens, thought and answer. */
  outputTokens: ['uint32', 0],
  segments: ['uint32', 0],
  backtracks: ['uint32', 0],
  /** Tokens of the branches that its backtracks gave up. */
  abandonedTokens: ['uint32', 0],
  /** Number of its answer among the answers of its group; -1 for no answer. */
  answerCluster: ['int32', -1],
  /** Its place among the trajectories of its record. */
  index: ['uint16', 0],
  /** 1 right, 0 wrong, -1 not known. */
  correct: ['int8', -1],
  /** 1 when the model was cut off. */
  truncated: ['uint8', 0],
} as const satisfies Record<string, readonly [NumberType, number]>;

export type ColumnName = keyof typeof schema;
export const columnNames = Object.keys(schema) as readonly ColumnName[];

/** One trajectory's figures; what is left out is not known. */
export type ColumnRow = { readonly record: number } & Readonly<
  Partial<Record<Exclude<ColumnName, 'record'>, number>>
>;

type Renumbered = Readonly<Partial<Record<ColumnName, (number: number) => number>>>;

const magic = 0x434c_4331;
const headerLength = 8;
const largestIndex = 0xffff;
const perRow = columnNames.reduce((sum, name) => sum + bytesPer(schema[name][0]), 0);

/**
 * What is known of the trajectories of a file in numbers: a row each, in the order of the file, 48
 * bytes a row at most. Everything a table sorts and filters by comes from here, whatever the size
 * of the texts.
 */
export class TrajectoryColumns {
  private readonly columns = new Map(
    columnNames.map((name) => [name, new BlockColumn(schema[name][0], schema[name][1])]),
  );

  get length(): number {
    return this.column('record').length;
  }

  /** Bytes of memory that the columns take. */
  get byteLength(): number {
    return columnNames.reduce((sum, name) => sum + this.column(name).byteLength, 0);
  }

  /** Adds a trajectory and returns the number of its row. */
  push(row: ColumnRow): number {
    const at = this.length;
    for (const name of columnNames) {
      this.column(name).set(at, storable(name, row[name] ?? schema[name][1]));
    }
    return at;
  }

  get(name: ColumnName, row: number): number {
    return this.column(name).get(row);
  }

  set(name: ColumnName, row: number, value: number): void {
    this.column(name).set(row, value);
  }

  /** A copy of a column's rows `[from, to)`, to be sent to another thread or a page. */
  slice(name: ColumnName, from?: number, to?: number): NumberArray {
    return this.column(name).slice(from, to);
  }

  /**
   * Appends the rows of another part of the file, as `toBytes` or `bytesOfRows` wrote them; their
   * records are numbered from `firstRecord`. Throws a RangeError when it is something else.
   */
  appendBytes(bytes: Uint8Array<ArrayBuffer>, firstRecord = 0): void {
    const before = this.length;
    for (const [name, numbers] of partsOf(bytes)) {
      this.column(name).append(numbers);
    }
    for (let row = before; firstRecord > 0 && row < this.length; row++) {
      this.column('record').set(row, this.column('record').get(row) + firstRecord);
    }
  }

  /** Forgets the rows from a number on. */
  truncate(rows: number): void {
    this.columns.forEach((column) => column.truncate(rows));
  }

  /**
   * Rows `[from, to)` in one buffer, the largest numbers first so that all are aligned; some columns
   * with other numbers than they have here.
   */
  toBytes(from = 0, to = this.length, renumbered: Renumbered = {}): Uint8Array<ArrayBuffer> {
    const bytes = emptyBytes(Math.max(0, to - from));
    for (const [name, numbers] of partsOf(bytes)) {
      numbers.set(this.column(name).slice(from, to));
      const other = renumbered[name];
      if (other !== undefined) {
        numbers.forEach((number, at) => {
          numbers[at] = other(number);
        });
      }
    }
    return bytes;
  }

  /** Reads what `toBytes` wrote; throws a RangeError when it is something else. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): TrajectoryColumns {
    const columns = new TrajectoryColumns();
    columns.appendBytes(bytes);
    return columns;
  }

  private column(name: ColumnName): BlockColumn {
    const column = this.columns.get(name);
    if (column === undefined) {
      throw new RangeError(`no column ${name}`);
    }
    return column;
  }
}

/** Rows in the form of `TrajectoryColumns.toBytes`, to be sent to the thread that appends them. */
export function bytesOfRows(rows: readonly ColumnRow[]): Uint8Array<ArrayBuffer> {
  const bytes = emptyBytes(rows.length);
  for (const [name, numbers] of partsOf(bytes)) {
    for (const [at, row] of rows.entries()) {
      numbers[at] = storable(name, row[name] ?? schema[name][1]);
    }
  }
  return bytes;
}

function storable(name: ColumnName, value: number): number {
  return name === 'index' ? Math.min(value, largestIndex) : value;
}

function emptyBytes(rows: number): Uint8Array<ArrayBuffer> {
  const buffer = new ArrayBuffer(headerLength + perRow * rows);
  new Uint32Array(buffer, 0, 2).set([magic, rows]);
  return new Uint8Array(buffer);
}

/** The columns that lie in a buffer; they share its memory. */
function partsOf({
  buffer,
  byteOffset,
  byteLength,
}: Uint8Array<ArrayBuffer>): readonly (readonly [ColumnName, NumberArray])[] {
  if (byteLength < headerLength) {
    throw new RangeError('not saved columns');
  }
  const [found, rows = 0] = new Uint32Array(buffer, byteOffset, 2);
  if (found !== magic || byteLength !== headerLength + perRow * rows) {
    throw new RangeError('not saved columns');
  }
  let offset = byteOffset + headerLength;
  return columnNames.map((name) => {
    const [type] = schema[name];
    const numbers = numbersIn(type, buffer, offset, rows);
    offset += bytesPer(type) * rows;
    return [name, numbers] as const;
  });
}
