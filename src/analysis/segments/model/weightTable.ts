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

/** Weights by the hash of a feature. A look-up is one probe of an open-addressed table, on average. */
export class WeightTable {
  private readonly slots: Int32Array;
  private readonly rows: Int32Array;
  private readonly mask: number;
  readonly width: number;

  constructor(
    keys: Int32Array,
    private readonly weights: Float32Array,
  ) {
    this.width = keys.length === 0 ? 0 : weights.length / keys.length;
    let size = 16;
    while (size < keys.length * 2) {
      size *= 2;
    }
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.rows = new Int32Array(size).fill(-1);
    keys.forEach((key, row) => this.put(key, row));
  }

  static from(data: TableData): WeightTable {
    const bytes = bytesOf(data.weights);
    const width = data.steps.length;
    const weights = Float32Array.from(bytes, (byte, at) => {
      return ((byte << 24) >> 24) * (data.steps[at % width] ?? 0);
    });
    return new WeightTable(integersOf(data.keys), weights);
  }

  /** Adds `scale` times columns `[from, from + count)` of a row to `sums` from `at` on. */
  addRow(
    row: number,
    scale: number,
    from: number,
    count: number,
    sums: Float64Array,
    at: number,
  ): void {
    const start = row * this.width + from;
    for (let column = 0; column < count; column += 1) {
      sums[at + column] = (sums[at + column] ?? 0) + scale * (this.weights[start + column] ?? 0);
    }
  }

  /** The row of a feature; negative for a feature without weights. */
  find(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const row = this.rows[slot] ?? -1;
      if (row < 0 || this.slots[slot] === key) {
        return row;
      }
      slot = (slot + 1) & this.mask;
    }
  }

  weight(row: number, column: number): number {
    return this.weights[row * this.width + column] ?? 0;
  }

  private put(key: number, row: number): void {
    let slot = key & this.mask;
    while ((this.rows[slot] ?? -1) >= 0) {
      slot = (slot + 1) & this.mask;
    }
    this.slots[slot] = key;
    this.rows[slot] = row;
  }
}
