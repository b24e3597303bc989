import { describe, expect, it } from 'vitest';
import { ticksThatFit, tokenAxis } from '../../../../../src/views/client/strips/scale';
import { seededRandom } from '../../../../support/seededRandom';

describe('tokenAxis', () => {
  it.each([
    [1700, 4, [0, 500, 1000, 1500]],
    [2000, 4, [0, 1000, 2000]],
    [32_768, 6, [0, 10_000, 20_000, 30_000]],
    [3, 6, [0, 1, 2, 3]],
    [0, 4, [0, 1]],
    [Number.NaN, 4, [0, 1]],
  ])('%d tokens with room for %d names', (longest, room, ticks) =>
    expect(tokenAxis(longest, room).ticks).toEqual(ticks),
  );

  it('never names more than fit, nor beyond the end', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const longest = Math.floor(random() ** 4 * 1e7) + 1;
      const room = 2 + Math.floor(random() * 11);
      const { length, ticks } = tokenAxis(longest, room);
      expect(length).toBe(longest);
      expect(ticks.length).toBeLessThanOrEqual(room + 1);
      expect(ticks.at(-1)).toBeLessThanOrEqual(longest);
    }
  });

  it('fits names to the width', () =>
    expect([0, 296, 900, 5000].map(ticksThatFit)).toEqual([2, 4, 12, 12]));
});
