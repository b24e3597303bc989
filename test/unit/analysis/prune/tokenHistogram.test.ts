import { describe, expect, it } from 'vitest';
import { tokenHistogram } from '../../../../src/analysis/prune/tokenHistogram';
import { pruneTable } from '../../../support/pruneTables';

describe('tokenHistogram', () => {
  it('counts lengths that were read and that stay', () => {
    const { prices } = pruneTable([1, 30, 0, 1].map((outputTokens) => ({ outputTokens })));
    const { edges, read, kept } = tokenHistogram(prices, Uint32Array.of(0, 1, 0, 4));
    expect(edges.slice(0, 3)).toEqual([0, 2, 4]);
    expect(edges.at(-1)).toBe(32);
    expect(read).toEqual([3, ...new Array<number>(14).fill(0), 1]);
    expect(kept).toEqual([2, ...new Array<number>(15).fill(0)]);
  });

  it('is empty without rows', () => {
    expect(tokenHistogram(pruneTable([]).prices, new Uint32Array())).toEqual({
      edges: [],
      read: [],
      kept: [],
    });
  });
});
