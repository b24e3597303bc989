import { describe, expect, it } from 'vitest';
import { bytesOf, integersOf } from '../../../../../src/analysis/segments/model/base64';
import { calibrated } from '../../../../../src/analysis/segments/model/calibration';
import { RowIndex } from '../../../../../src/analysis/segments/model/rowIndex';
import { fallingExp, softmax } from '../../../../../src/analysis/segments/model/softmax';
import { WeightTable } from '../../../../../src/analysis/segments/model/weightTable';

describe('base64', () => {
  it.each([[[]], [[0]], [[255, 1]], [[1, 2, 3]], [[250, 251, 252, 253, 254]]])(
    'reads the bytes %j back',
    (bytes) => {
      expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual(bytes);
    },
  );

  it('reads little-endian integers', () => {
    const numbers = Int32Array.of(1, -1, 2 ** 31 - 1, -(2 ** 31));
    const text = Buffer.from(numbers.buffer).toString('base64');
    expect([...integersOf(text)]).toEqual([...numbers]);
  });
});

/** A table of weights from -128 to 127 with steps that differ by column. */
function tableOf(keys: Int32Array, labels: number, blocks: number): WeightTable {
  const width = labels * blocks;
  const bytes = Int8Array.from({ length: keys.length * width }, (_, at) => at * 37);
  const steps = Array.from({ length: width }, (_, at) => 0.01 * (at + 1));
  return new WeightTable(keys, bytes, steps, labels);
}

describe('WeightTable', () => {
  it('finds every key and no other, whatever their low bits', () => {
    const keys = Int32Array.from({ length: 100 }, (_, at) => at * 1024 - 50_000);
    const moves = tableOf(keys, 8, 1);
    const factors = tableOf(Int32Array.of(7, keys[3] ?? 0), 3, 1);
    const index = new RowIndex(moves, factors);
    keys.forEach((key, row) => expect(index.inMoves(index.find(key))).toBe(moves.startOf(row)));
    expect(index.inFactors(index.find(keys[3] ?? 0))).toBe(factors.startOf(1));
    expect(index.inFactors(index.find(keys[4] ?? 0))).toBe(-1);
    expect(index.inMoves(index.find(7))).toBe(-1);
    expect(index.find(8)).toBe(-1);
  });

  it('takes signed bytes times the step of their column', () => {
    const table = WeightTable.from(
      {
        keys: Buffer.from(Int32Array.of(42).buffer).toString('base64'),
        weights: Buffer.from(Int8Array.of(-127, 64)).toString('base64'),
        steps: [0.5, 0.25],
      },
      2,
    );
    expect(table.weight(0, 0)).toBe(-63.5);
    expect(table.weight(0, 1)).toBe(16);
  });

  it.each([
    [8, 5, 30],
    [9, 3, 7],
    [65, 1, 40],
    [1, 2, 1],
    [8, 5, 700],
  ])('adds rows of %i labels in %i blocks up as one would by hand', (labels, blocks, count) => {
    const table = tableOf(
      Int32Array.from({ length: 50 }, (_, at) => at),
      labels,
      blocks,
    );
    const rows = Array.from({ length: count }, (_, at) => (at * 17) % 50);
    const starts = Int32Array.from(rows, (row) => table.startOf(row));
    const first = blocks > 1 ? 1 : 0;
    const sums = new Float64Array(table.blockWidth * blocks + 3).fill(1);
    table.addRows(starts, count, first, blocks - first, 0.5, sums, 3);
    for (let block = first; block < blocks; block += 1) {
      for (let label = 0; label < labels; label += 1) {
        const column = block * labels + label;
        const byHand = rows.reduce((sum, row) => sum + 0.5 * table.weight(row, column), 1);
        const at = 3 + (block - first) * table.blockWidth + label;
        expect(sums[at]).toBeCloseTo(byHand, 9);
      }
    }
    expect([...sums.subarray(0, 3)]).toEqual([1, 1, 1]);
  });
});

describe('calibrated', () => {
  const steps = [
    [0.2, 0.1],
    [0.6, 0.5],
    [0.9, 0.95],
  ] as const;

  it('is linear between the steps and flat beyond them', () => {
    expect(calibrated(steps, 0.4)).toBeCloseTo(0.3);
    expect(calibrated(steps, 0.01)).toBe(0.1);
    expect(calibrated(steps, 1)).toBe(0.95);
  });

  it('leaves a probability as it is without steps', () => {
    expect(calibrated([], 0.37)).toBe(0.37);
  });
});

describe('softmax', () => {
  it('has the exponential of powers of 0 and less to twelve digits', () => {
    for (let power = 0; power > -64; power -= 0.0137) {
      expect(Math.abs(fallingExp(power) / Math.exp(power) - 1)).toBeLessThan(1e-12);
    }
    expect(fallingExp(0)).toBe(1);
    expect([fallingExp(-64), fallingExp(-1000), fallingExp(-Infinity)]).toEqual([0, 0, 0]);
  });

  it('gives probabilities in the ratio of the odds', () => {
    const values = Float64Array.of(5, 5 + Math.log(3), -2000);
    softmax(values);
    expect(values[0]).toBeCloseTo(0.25, 12);
    expect(values[1]).toBeCloseTo(0.75, 12);
    expect(values[2]).toBe(0);
  });
});
