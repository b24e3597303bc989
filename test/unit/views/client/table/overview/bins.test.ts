import { describe, expect, it } from 'vitest';
import type { Histogram } from '../../../../../../src/views/protocol/table';
import { barHeights, boundsOf } from '../../../../../../src/views/client/table/overview/bins';

const tokens: Histogram = { column: 'tokens', edges: [0, 500, 1000, 1500], counts: [1, 0, 100] };
const cost: Histogram = { column: 'cost', edges: [0, 0.5, 1], counts: [1, 2] };

describe('boundsOf', () => {
  it.each([
    [tokens, 0, 0, { low: 0, high: 499 }],
    [tokens, 2, 1, { low: 500, high: 1499 }],
    [{ ...tokens, column: 'backtracks', edges: [3, 4] } as const, 0, 0, { low: 3, high: 3 }],
    [cost, 0, 1, { low: 0, high: 1 }],
  ])('of $column, bars %d to %d', (histogram, first, last, bounds) =>
    expect(boundsOf(histogram, first, last)).toEqual(bounds),
  );
});

describe('barHeights', () => {
  it('shows what is there, however little', () => {
    expect(barHeights(tokens.counts)).toEqual([0.03, 0, 1]);
    expect(barHeights([])).toEqual([]);
    expect(barHeights([0, 0])).toEqual([0, 0]);
  });
});
