import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { tokensOfSpans } from '../../../../src/analysis/tokens/counts';

const spans = [textSpan(0, 6), textSpan(6, 6), textSpan(6, 9)];

describe('tokensOfSpans', () => {
  it('gives each token to the span in which it ends', () => {
    expect(tokensOfSpans(spans, Uint32Array.of(2, 5, 9))).toEqual([2, 0, 1]);
    expect(tokensOfSpans(spans, Uint32Array.of(6, 7, 8, 9))).toEqual([1, 0, 3]);
  });

  it('counts nothing where there is nothing', () => {
    expect(tokensOfSpans([], Uint32Array.of(1))).toEqual([]);
    expect(tokensOfSpans(spans, Uint32Array.of())).toEqual([0, 0, 0]);
  });
});
