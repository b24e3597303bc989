import { bytesOf, integersOf } from './base64';

/** A table of weights as it is kept: rows of quantised weights under the hashes of features. */
export interface TableData {
  /** Base64 of little-endian 32-bit hashes, one for each row. */
  readonly keys: string;
  /** Base64 of signed bytes, row after row. */
  readonly weights: string;
  /** What a unit of each column is worth. */
  readonly steps: readonly number[];
}

/** Columns that are added up together, so that their sums stay in registers. */
const lanes = 8;
/** Columns whose bytes stand in one integer. */
const packing = 4;
/** Added to each weight, so that none of the bytes of an integer has a sign. */
const offset = 128;
/** Picks every other byte of an integer, with room beside it for a sum. */
const everyOther = 0x00ff00ff;
/** Rows whose sums fit that room. */
const rowsAtOnce = 256;

/**
 * Rows of weights in bytes, as small as they are kept, since rows are read from all over the table
 * and most of the time goes into fetching them. Many rows are added up in whole numbers, two
 * columns in each, and only the sums are multiplied by what a unit is worth. Rows are cut into
 * blocks of one column for each label.
 */
export class WeightTable {
  /** Four columns in each integer; blocks are filled up to whole groups of lanes. */
  private readonly packed: Int32Array;
  private readonly steps: Float64Array;
  /** Columns of a block with those that fill it up. */
  readonly blockWidth: number;
  /** How many integers a row has. */
  private readonly rowLength: number;

  /**
   * @param keys the hash of the feature of each row
   * @param bytes weights in units, row after row
   * @param steps what a unit of each column is worth
   * @param labels columns of a block
   */
  constructor(
    readonly keys: Int32Array,
    bytes: ArrayLike<number>,
    steps: readonly number[],
    private readonly labels: number,
  ) {
    const blocks = labels === 0 ? 0 : steps.length / labels;
    this.blockWidth = Math.ceil(labels / lanes) * lanes;
    this.rowLength = (blocks * this.blockWidth) / packing;
    this.steps = new Float64Array(blocks * this.blockWidth);
    const units = new Uint8Array(keys.length * blocks * this.blockWidth);
    for (let column = 0; column < steps.length; column += 1) {
      const place = this.padded(column);
      this.steps[place] = steps[column] ?? 0;
      for (let row = 0; row < keys.length; row += 1) {
        const byte = bytes[row * steps.length + column] ?? 0;
        units[this.startOf(row) * packing + place] = byte + offset;
      }
    }
    this.packed = packedBytes(units);
  }

  static from(data: TableData, labels: number): WeightTable {
    return new WeightTable(integersOf(data.keys), bytesOf(data.weights), data.steps, labels);
  }

  /** Where a row starts, as `addRows` takes it. */
  startOf(row: number): number {
    return row * this.rowLength;
  }

  weight(row: number, column: number): number {
    const place = this.padded(column);
    const packed = this.packed[this.startOf(row) + (place >> 2)] ?? 0;
    return (((packed >>> ((place & 3) * 8)) & 0xff) - offset) * (this.steps[place] ?? 0);
  }

  private padded(column: number): number {
    return Math.floor(column / this.labels) * this.blockWidth + (column % this.labels);
  }

  /**
   * Adds `scale` times `blocks` blocks of rows, from block `first` on, to `sums` from `at` on, each
   * `blockWidth` behind the one before.
   *
   * @param starts where the rows start; the first `count` are read
   */
  addRows(
    starts: Int32Array,
    count: number,
    first: number,
    blocks: number,
    scale: number,
    sums: Float64Array,
    at: number,
  ): void {
    const from = first * this.blockWidth;
    const end = from + blocks * this.blockWidth;
    for (let row = 0; row < count; row += rowsAtOnce) {
      const rowEnd = Math.min(count, row + rowsAtOnce);
      for (let column = from; column < end; column += lanes) {
        this.addLanes(starts, row, rowEnd, column, scale, sums, at + column - from);
      }
    }
  }

  /** Adds `lanes` columns, from `column` on, of the rows that start at `starts[row, rowEnd)`. */
  private addLanes(
    starts: Int32Array,
    row: number,
    rowEnd: number,
    column: number,
    scale: number,
    sums: Float64Array,
    at: number,
  ): void {
    const { packed } = this;
    const from = column >> 2;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let each = row; each < rowEnd; each += 1) {
      const place = (starts[each] ?? 0) + from;
      const front = packed[place] ?? 0;
      const back = packed[place + 1] ?? 0;
      a = (a + (front & everyOther)) | 0;
      b = (b + ((front >>> 8) & everyOther)) | 0;
      c = (c + (back & everyOther)) | 0;
      d = (d + ((back >>> 8) & everyOther)) | 0;
    }
    const bias = offset * (rowEnd - row);
    this.addPair(a, bias, column, scale, sums, at);
    this.addPair(b, bias, column + 1, scale, sums, at + 1);
    this.addPair(c, bias, column + 4, scale, sums, at + 4);
    this.addPair(d, bias, column + 5, scale, sums, at + 5);
  }

  /** Adds the sums of a column and of the one two behind it. */
  private addPair(
    packed: number,
    bias: number,
    column: number,
    scale: number,
    sums: Float64Array,
    at: number,
  ): void {
    const near = (packed & 0xffff) - bias;
    const far = (packed >>> 16) - bias;
    sums[at] = (sums[at] ?? 0) + scale * (this.steps[column] ?? 0) * near;
    sums[at + 2] = (sums[at + 2] ?? 0) + scale * (this.steps[column + 2] ?? 0) * far;
  }
}

/** Four bytes to an integer, the first of them the lowest, whatever the order of the machine. */
function packedBytes(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: bytes.length / packing }, (_, at) =>
    view.getInt32(at * packing, true),
  );
}
