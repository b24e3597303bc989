import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatShare,
  formatShareRange,
  formatUsd,
  plural,
} from '../../../../src/views/client/format';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('formatting figures', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1k'],
    [8512, '8.5k'],
    [45_120, '45k'],
    [128_400, '128k'],
    [1_250_000, '1.3M'],
  ])('%d tokens are short', (value, text) => expect(formatCompact(value)).toBe(text));

  it.each([
    [0, '$0'],
    [0.000_000_01, '<$0.000001'],
    [0.000_012_34, '$0.000012'],
    [0.004, '$0.0040'],
    [0.0131, '$0.013'],
    [0.4567, '$0.46'],
    [4.2, '$4.20'],
    [1250.4, '$1,250'],
  ])('%d dollars', (value, text) => expect(formatUsd(value)).toBe(text));

  it.each([
    [0, '0 %'],
    [0.001, '<1 %'],
    [0.305, '31 %'],
    [0.999, '>99 %'],
    [1, '100 %'],
  ])('a share of %d', (value, text) => expect(plain(formatShare(value))).toBe(text));

  it('writes ranges, counts and nouns', () => {
    expect(plain(formatShareRange(0.3, 0.9))).toBe('30–90 %');
    expect(formatCount(1_234_567)).toBe('1,234,567');
    expect([plural(1, 'vote'), plural(1200, 'vote')]).toEqual(['1 vote', '1,200 votes']);
  });
});
