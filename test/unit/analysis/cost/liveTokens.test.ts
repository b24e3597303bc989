import { describe, expect, it } from 'vitest';
import {
  fullReach,
  liveTokens,
  sumOfLiveTokens,
  windowReach,
} from '../../../../src/analysis/cost/liveTokens';
import { seededRandom } from '../../../support/seededRandom';

const all = fullReach;
const chunks = { ...fullReach, chunk: 8192 };
const pairs = { ...fullReach, stride: 2 };

describe('liveTokens', () => {
  it.each([
    ['full', all, 0, 0],
    ['full', all, 9000, 9000],
    ['window, not reached', windowReach(128), 127, 127],
    ['window, reached', windowReach(128), 128, 128],
    ['window, passed', windowReach(128), 5000, 128],
    ['chunk, at its end', chunks, 8192, 8192],
    ['chunk, a new one', chunks, 8193, 1],
    ['chunk, nothing yet', chunks, 0, 0],
    ['stride, half of one', pairs, 1, 0],
    ['stride', pairs, 7, 3],
    ['stride, chosen', { ...pairs, window: 2 }, 7, 2],
  ])('%s', (_, reach, length, expected) => {
    expect(liveTokens(reach, length)).toBe(expected);
  });
});

describe('sumOfLiveTokens', () => {
  it('is what a loop over the lengths gives', () => {
    const random = seededRandom(7);
    const pick = (most: number): number => 1 + Math.floor(random() * most);
    for (let round = 0; round < 300; round++) {
      const chunk = random() < 0.5 ? Infinity : pick(40);
      const reach = {
        window: random() < 0.5 ? Infinity : pick(40),
        chunk,
        stride: chunk === Infinity ? pick(5) : 1,
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
    expect(sumOfLiveTokens({ ...chunks, window: 4 }, length)).toBe(0);
  });
});
