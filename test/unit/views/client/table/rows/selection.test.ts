import { describe, expect, it } from 'vitest';
import {
  extendTo,
  isSelected,
  moveTo,
  nothingSelected,
  selectAll,
  selectOnly,
  selectedCount,
  selectedRows,
  toggle,
  within,
} from '../../../../../../src/views/client/table/rows/selection';
import { seededRandom } from '../../../../../support/seededRandom';

describe('the selection', () => {
  it('extends from where it began, both ways', () => {
    const from = selectOnly(10);
    expect(selectedRows(extendTo(from, 13), 99)).toEqual([10, 11, 12, 13]);
    expect(selectedRows(extendTo(extendTo(from, 13), 8), 99)).toEqual([8, 9, 10]);
    expect(selectedRows(extendTo(nothingSelected, 2), 99)).toEqual([0, 1, 2]);
  });

  it('stays when the keyboard moves on', () => {
    const moved = moveTo(selectOnly(3), 9);
    expect([moved.active, selectedRows(moved, 99)]).toEqual([9, [3]]);
  });

  it('is all of ten million rows, and copies as many as it may', () => {
    const all = selectAll(nothingSelected, 10_000_000);
    expect(selectedCount(all)).toBe(10_000_000);
    expect(selectedRows(all, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(selectedCount(toggle(all, 77))).toBe(9_999_999);
    expect(selectedCount(selectAll(nothingSelected, 0))).toBe(0);
  });

  it('ends where the rows end', () => {
    const shorter = within(extendTo(selectOnly(5), 20), 10);
    expect(selectedRows(shorter, 99)).toEqual([5, 6, 7, 8, 9]);
    expect(shorter.active).toBe(9);
    expect(within(selectOnly(20), 10).ranges).toEqual([]);
  });

  it('toggles as a set does', () => {
    const random = seededRandom(5);
    const set = new Set<number>();
    let selection = nothingSelected;
    for (let turn = 0; turn < 2000; turn++) {
      const row = Math.floor(random() * 60);
      selection = toggle(selection, row);
      if (!set.delete(row)) {
        set.add(row);
      }
      expect(selectedCount(selection)).toBe(set.size);
      expect(isSelected(selection, row)).toBe(set.has(row));
    }
    expect(selectedRows(selection, 99)).toEqual([...set].sort((a, b) => a - b));
    for (const [index, range] of selection.ranges.entries()) {
      expect(range.from).toBeGreaterThan((selection.ranges[index - 1]?.to ?? -2) + 1);
    }
  });
});
