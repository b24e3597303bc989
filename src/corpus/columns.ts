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

const magic = 0x434c_4331;
const headerLength = 8;
const largestIndex = 0xffff;

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
      this.column(name).set(at, row[name] ?? schema[name][1]);
    }
    if ((row.index ?? 0) > largestIndex) {
      this.column('index').set(at, largestIndex);
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

  /** Appends the rows of another part of the file; their records are numbered from `firstRecord`. */
  append(other: TrajectoryColumns, firstRecord = 0): void {
    const before = this.length;
    for (const name of columnNames) {
      this.column(name).append(other.slice(name));
    }
    for (let row = before; firstRecord > 0 && row < this.length; row++) {
      this.column('record').set(row, this.column('record').get(row) + firstRecord);
    }
  }

  /** All columns in one buffer, the largest numbers first so that all are aligned. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const { length } = this;
    const perRow = columnNames.reduce((sum, name) => sum + bytesPer(schema[name][0]), 0);
    const buffer = new ArrayBuffer(headerLength + perRow * length);
    new Uint32Array(buffer, 0, 2).set([magic, length]);
    let offset = headerLength;
    for (const name of columnNames) {
      const [type] = schema[name];
      numbersIn(type, buffer, offset, length).set(this.column(name).slice());
      offset += bytesPer(type) * length;
    }
    return new Uint8Array(buffer);
  }

  /** Reads what `toBytes` wrote; throws a RangeError when it is something else. */
  static fromBytes({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): TrajectoryColumns {
    const [found, length = 0] = new Uint32Array(buffer, byteOffset, 2);
    const perRow = columnNames.reduce((sum, name) => sum + bytesPer(schema[name][0]), 0);
    if (found !== magic || byteLength !== headerLength + perRow * length) {
      throw new RangeError('not saved columns');
    }
    const columns = new TrajectoryColumns();
    let offset = byteOffset + headerLength;
    for (const name of columnNames) {
      const [type] = schema[name];
      columns.column(name).append(numbersIn(type, buffer, offset, length));
      offset += bytesPer(type) * length;
    }
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
