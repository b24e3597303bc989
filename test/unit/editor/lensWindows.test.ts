import { describe, expect, it } from 'vitest';
import { linesOf, recordsAround } from '../../../src/editor/lensWindows';

/** Records of three lines each. */
const lines = Array.from({ length: 100 }, (_, record) => record * 3);

describe('records around what is seen', () => {
  it.each([
    ['a line on which a record begins', { first: 30, last: 30 }, 0, { from: 10, end: 11 }],
    ['the middle of a record', { first: 31, last: 32 }, 0, { from: 10, end: 11 }],
    ['several records and more', { first: 31, last: 36 }, 2, { from: 8, end: 15 }],
    ['the front', { first: 0, last: 2 }, 5, { from: 0, end: 6 }],
    ['the end', { first: 290, last: 400 }, 5, { from: 91, end: 100 }],
  ])('%s', (_name, seen, more, records) => {
    expect(recordsAround(seen, lines, more)).toEqual(records);
  });

  it('cover the lines up to the next record without a lens', () => {
    expect(linesOf({ from: 8, end: 15 }, lines)).toEqual({ first: 24, last: 44 });
    expect(linesOf({ from: 0, end: 100 }, lines)).toEqual({ first: 0, last: Infinity });
  });

  it('always cover what is seen', () => {
    for (let first = 0; first < 300; first += 7) {
      const seen = { first, last: first + 10 };
      const covered = linesOf(recordsAround(seen, lines, 0), lines);
      expect(covered.first).toBeLessThanOrEqual(seen.first);
      expect(covered.last).toBeGreaterThanOrEqual(seen.last);
    }
  });

  it('are none where there are none', () => {
    expect(recordsAround({ first: 0, last: 9 }, [], 5)).toEqual({ from: 0, end: 0 });
  });
});
