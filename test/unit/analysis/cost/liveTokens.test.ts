import { describe, expect, it } from 'vitest';
import { liveTokens, sumOfLiveTokens } from '../../../../src/analysis/cost/liveTokens';
import { seededRandom } from '../../../support/seededRandom';

const all = { window: Infinity, chunk: Infinity };

describe('liveTokens', () => {
  it.each([
    ['full', all, 0, 0],
    ['full', all, 9000, 9000],
    ['window, not reached', { window: 128, chunk: Infinity }, 127, 127],
    ['window, reached', { window: 128, chunk: Infinity }, 128, 128],
    ['window, passed', { window: 128, chunk: Infinity }, 5000, 128],
    ['chunk, at its end', { window: Infinity, chunk: 8192 }, 8192, 8192],
    ['chunk, a new one', { window: Infinity, chunk: 8192 }, 8193, 1],
    ['chunk, nothing yet', { window: Infinity, chunk: 8192 }, 0, 0],
  ])('%s', (_, reach, length, expected) => {
    expect(liveTokens(reach, length)).toBe(expected);
  });
});

describe('sumOfLiveTokens', () => {
  it('is what a loop over the lengths gives', () => {
    const random = seededRandom(7);
    const pick = (most: number): number => 1 + Math.floor(random() * most);
    for (let round = 0; round < 300; round++) {
      const reach = {
        window: random() < 0.5 ? Infinity : pick(40),
        chunk: random() < 0.5 ? Infinity : pick(40),
      };
      const length = pick(200);
      let sum = 0;
      for (let each = 1; each <= length; each++) {
        sum += liveTokens(reach, each);
      }
      expect(sumOfLiveTokens(reach, length), JSON.stringify({ reach, length })).toBe(sum);
    }
  });

  it.each([0, -1, -16])('is 0 for length %d', (length) => {
    expect(sumOfLiveTokens(all, length)).toBe(0);
    expect(sumOfLiveTokens({ window: 4, chunk: 3 }, length)).toBe(0);
  });
});
