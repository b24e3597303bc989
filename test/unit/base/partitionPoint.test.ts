import { describe, expect, it } from 'vitest';
import { partitionPoint } from '../../../src/base/partitionPoint';

describe('partitionPoint', () => {
  it('is the number of items that something holds for, of any number of items', () => {
    for (let length = 0; length <= 20; length++) {
      for (let holding = 0; holding <= length; holding++) {
        expect(partitionPoint(length, (at) => at < holding)).toBe(holding);
      }
    }
  });

  it('stands before or behind equal items, as asked', () => {
    const items = [1, 3, 3, 8];
    const at = (index: number): number => items[index] ?? NaN;
    expect(partitionPoint(4, (index) => at(index) < 3)).toBe(1);
    expect(partitionPoint(4, (index) => at(index) <= 3)).toBe(3);
  });

  it('asks for few of many', () => {
    let asked = 0;
    partitionPoint(1_000_000, (at) => {
      asked++;
      return at < 123_456;
    });
    expect(asked).toBeLessThanOrEqual(20);
  });
});
