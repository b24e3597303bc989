import { describe, expect, it } from 'vitest';
import { bytesOf, integersOf } from '../../../../../src/analysis/segments/model/base64';
import { calibrated } from '../../../../../src/analysis/segments/model/calibration';
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

describe('WeightTable', () => {
  it('finds every key and no other, whatever their low bits', () => {
    const keys = Int32Array.from({ length: 100 }, (_, at) => at * 1024 - 50_000);
    const table = new WeightTable(
      keys,
      Float32Array.from({ length: 200 }, (_, at) => at),
    );
    keys.forEach((key, row) => expect(table.find(key)).toBe(row));
    expect(table.find(7)).toBe(-1);
    const sums = new Float64Array(3);
    table.addRow(2, 0.5, 0, 2, sums, 1);
    expect([...sums]).toEqual([0, 2, 2.5]);
  });

  it('takes signed bytes times the step of their column', () => {
    const table = WeightTable.from({
      keys: Buffer.from(Int32Array.of(42).buffer).toString('base64'),
      weights: Buffer.from(Int8Array.of(-127, 64)).toString('base64'),
      steps: [0.5, 0.25],
    });
    expect(table.weight(table.find(42), 0)).toBe(-63.5);
    expect(table.weight(table.find(42), 1)).toBe(16);
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
