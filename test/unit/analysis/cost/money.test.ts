import { describe, expect, it } from 'vitest';
import {
  priceShares,
  usdPerMillionOutputTokens,
  usdOfMemoryShare,
} from '../../../../src/analysis/cost/money';

describe('usdPerMillionOutputTokens', () => {
  it.each([
    [72, 2.06],
    [368, 0.4],
  ])('8 GPUs at $2 with batch %d: $%d', (batch, expected) => {
    expect(usdPerMillionOutputTokens(8, 2, batch, 30)).toBeCloseTo(expected, 2);
  });
});

describe('priceShares', () => {
  it.each([
    [10, 100, 1000, 0.3, 0.07, 0.003],
    [10, 100, 1000, 0, 0.1, 0],
    [10, 100, 1000, 1, 0, 0.01],
    [10, 100, 0, 1, 0.1, 0],
    [10, 0, 0, 1, 0, 0],
  ])('of $%d over %d tokens and %d bytes', (usd, tokens, bytes, share, perToken, perByte) => {
    const shares = priceShares(usd, tokens, bytes, share);
    expect(shares.usdPerToken).toBeCloseTo(perToken, 12);
    expect(shares.usdPerCacheByteStep).toBeCloseTo(perByte, 12);
  });
});

describe('usdOfMemoryShare', () => {
  it('is the time in which a cache alone would fill the memory', () => {
    expect(usdOfMemoryShare(16 / 3600, 256e9, 235e9)).toBeCloseTo(0.00484, 5);
    expect(usdOfMemoryShare(1, 1, 0)).toBeUndefined();
  });
});
