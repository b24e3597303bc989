import { describe, expect, it } from 'vitest';
import { NumberSet } from '../../../../src/analysis/table/numberSet';
import { seededRandom } from '../../../support/seededRandom';

describe('NumberSet', () => {
  it('counts numbers once, as a set does', () => {
    const random = seededRandom(5);
    const [numbers, expected] = [new NumberSet(), new Set<number>()];
    for (const number of [31, 31, 0, 32, 63, 63, 100_000]) {
      numbers.add(number);
      expected.add(number);
    }
    for (let added = 0; added < 20_000; added++) {
      const number = Math.floor(random() * 9000);
      numbers.add(number);
      expected.add(number);
      expect(numbers.size).toBe(expected.size);
    }
  });
});
