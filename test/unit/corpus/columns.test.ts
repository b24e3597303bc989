import { describe, expect, it } from 'vitest';
import {
  bytesOfRows,
  columnNames,
  type ColumnRow,
  TrajectoryColumns,
} from '../../../src/corpus/columns';
import { seededRandom } from '../../support/seededRandom';

function someRows(count: number, seed: number): ColumnRow[] {
  const random = seededRandom(seed);
  const whole = (): number => Math.floor(random() * 2 ** 31);
  return Array.from({ length: count }, (_, record) => ({
    record,
    index: record % 7,
    group: record % 3 === 0 ? -1 : whole(),
    promptTokens: whole(),
    thoughtTokens: whole() * 2,
    outputTokens: whole(),
    segments: record,
    backtracks: record % 5,
    abandonedTokens: whole(),
    reward: record % 2 === 0 ? Number.NaN : random() - 0.5,
    correct: (record % 3) - 1,
    truncated: record % 2,
    answerCluster: record % 4 === 0 ? -1 : record,
  }));
}

function filled(rows: readonly ColumnRow[]): TrajectoryColumns {
  const columns = new TrajectoryColumns();
  rows.forEach((row) => columns.push(row));
  return columns;
}

function rowsOf(columns: TrajectoryColumns): ColumnRow[] {
  return Array.from({ length: columns.length }, (_, row) =>
    Object.fromEntries(columnNames.map((name) => [name, columns.get(name, row)])),
  ) as unknown as ColumnRow[];
}

function isSame(a: TrajectoryColumns, b: TrajectoryColumns): boolean {
  return Buffer.compare(a.toBytes(), b.toBytes()) === 0;
}

describe('TrajectoryColumns', () => {
  const rows = someRows(70_000, 1);

  it('gives back what was put in, across blocks', () => {
    expect(rowsOf(filled(rows))).toEqual(rows);
  });

  it('survives being saved, also at an odd place of a buffer', () => {
    const bytes = filled(rows).toBytes();
    expect(bytes.length / rows.length).toBeLessThan(48.1);
    const shifted = new Uint8Array(new ArrayBuffer(bytes.length + 16), 8, bytes.length);
    shifted.set(bytes);
    expect(rowsOf(TrajectoryColumns.fromBytes(shifted))).toEqual(rows);
  });

  it('knows the unknown', () => {
    const columns = filled([{ record: 4 }]);
    expect(columns.get('reward', 0)).toBeNaN();
    expect(columns.get('correct', 0)).toBe(-1);
    expect(columns.get('group', 0)).toBe(-1);
    expect(columns.get('answerCluster', 0)).toBe(-1);
    expect(columns.get('truncated', 0)).toBe(0);
  });

  it('takes another block of rows', () => {
    const columns = filled(rows.slice(0, 40_000));
    const other = filled(
      rows.slice(40_000).map((row) => ({ ...row, record: row.record - 40_000 })),
    );
    columns.appendBytes(other.toBytes(), 40_000);
    expect(rowsOf(columns)).toEqual(rows);
    expect([...columns.slice('record', 65_534, 65_538)]).toEqual([65_534, 65_535, 65_536, 65_537]);
  });

  it('takes rows that another thread wrote', () => {
    const columns = filled(rows.slice(0, 3));
    columns.appendBytes(bytesOfRows(rows.slice(3)));
    expect(isSame(columns, filled(rows))).toBe(true);
    expect(Buffer.compare(bytesOfRows(rows), columns.toBytes())).toBe(0);
  });

  it('keeps the first rows', () => {
    const columns = filled(rows);
    expect(Buffer.compare(columns.toBytes(0, 66_000), bytesOfRows(rows.slice(0, 66_000)))).toBe(0);
    columns.truncate(66_000);
    columns.truncate(80_000);
    expect(columns.length).toBe(66_000);
    columns.push({ record: 7 });
    rows.slice(66_001).forEach((row) => columns.push(row));
    const expected = [...rows.slice(0, 66_000), { record: 7 }, ...rows.slice(66_001)];
    expect(isSame(columns, filled(expected))).toBe(true);
  });

  it('takes no memory for columns of which nothing is known', () => {
    const columns = filled(Array.from({ length: 100_000 }, (_, record) => ({ record })));
    expect(columns.byteLength).toBe(2 * 65_536 * 4);
  });

  it('does not read what it did not write', () => {
    const bytes = filled(rows.slice(0, 10)).toBytes();
    expect(() => TrajectoryColumns.fromBytes(bytes.subarray(0, 80))).toThrow(RangeError);
    bytes[0] = 0;
    expect(() => TrajectoryColumns.fromBytes(bytes)).toThrow(RangeError);
  });
});
