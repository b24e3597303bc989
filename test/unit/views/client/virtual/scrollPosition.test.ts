import { describe, expect, it } from 'vitest';
import { ScrollPosition, tallest } from '../../../../../src/views/client/virtual/scrollPosition';
import { seededRandom } from '../../../../support/seededRandom';

const viewport = 600;
const rowHeight = 24;

function listOf(rows: number): ScrollPosition {
  const position = new ScrollPosition();
  position.setExtent({ rows, rowHeight, viewport });
  return position;
}

describe('ScrollPosition', () => {
  it.each([
    [0, 0],
    [10, 240],
    [100_000, 2_400_000],
    [10_000_000, tallest],
  ])('gives %d rows a content of %d px', (rows, height) =>
    expect(listOf(rows).contentHeight).toBe(height),
  );

  it('is the scroller’s own place where the list fits', () => {
    const position = listOf(1000);
    position.follow(12_345.5);
    expect(position.top).toBe(12_345.5);
    expect(position.visible()).toEqual({ first: 514, end: 540 });
    expect(position.placeOf(514)).toBe(514 * rowHeight);
  });

  it.each([1000, 1_000_000, 10_000_000])('shows each row that is asked for: of %d', (rows) => {
    const position = listOf(rows);
    const random = seededRandom(rows);
    for (const row of [0, rows - 1, ...Array.from({ length: 200 }, () => random() * rows)]) {
      const wanted = Math.floor(row);
      position.moveTo(position.topToShow(wanted));
      const { first, end } = position.visible();
      expect(wanted >= first && wanted < end).toBe(true);
      const top = position.placeOf(wanted) - position.scrollTop;
      expect(top).toBeGreaterThan(-0.01);
      expect(top + rowHeight).toBeLessThan(viewport + 0.01);
      expect(position.scrollTop).toBeLessThanOrEqual(position.contentHeight - viewport);
    }
  });

  it('goes by pixels under the wheel and by shares under the scrollbar', () => {
    const position = listOf(10_000_000);
    position.follow(2_000_000);
    const half = position.top;
    expect(half / (10_000_000 * rowHeight)).toBeCloseTo(0.5, 3);
    position.follow(2_000_100);
    expect(position.top).toBe(half + 100);
    expect(position.settled).toBe(false);
    position.moveTo(position.top);
    expect(position.settled).toBe(true);
    expect(position.top).toBe(half + 100);
  });

  it.each([1, -1])('comes to the end under the wheel, never stuck before it: %d', (way) => {
    const position = listOf(10_000_000);
    position.moveTo(way > 0 ? 10_000_000 * rowHeight - 30_000 : 30_000);
    const most = position.contentHeight - viewport;
    let scroller = position.scrollTop;
    for (let turn = 0; turn < 320; turn++) {
      scroller = Math.max(0, Math.min(scroller + way * 100, most));
      position.follow(scroller);
      // As the page does when scrolling pauses.
      if (position.stuck || turn % 50 === 0) {
        position.moveTo(position.top);
        scroller = position.scrollTop;
      }
    }
    expect(position.top).toBe(way > 0 ? 10_000_000 * rowHeight - viewport : 0);
  });

  it('keeps the row at the top as the list grows, and ends where it shrinks', () => {
    const position = listOf(1000);
    position.moveTo(500 * rowHeight);
    position.setExtent({ rows: 5_000_000, rowHeight, viewport });
    expect(position.visible().first).toBe(500);
    position.setExtent({ rows: 100, rowHeight, viewport });
    expect(position.visible().end).toBe(100);
    position.setExtent({ rows: 3, rowHeight, viewport });
    expect(position.top).toBe(0);
  });
});
