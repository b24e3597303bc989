import { describe, expect, it } from 'vitest';
import {
  budgetInputIds,
  budgetInputs,
} from '../../../../../src/analysis/cost/training/budgetInputs';
import { inputGroups } from '../../../../../src/views/client/budget/inputs/inputGroups';
import {
  lastPosition,
  positionOf,
  valueAt,
} from '../../../../../src/views/client/budget/inputs/sliderScale';

describe.each(budgetInputs.map((input) => [input.id, input] as const))(
  'the slider of %s',
  (_, input) => {
    it('reaches both ends of its range', () => {
      expect(valueAt(input, 0)).toBe(input.least);
      expect(valueAt(input, lastPosition)).toBe(input.most);
      expect(positionOf(input, input.least)).toBe(0);
      expect(positionOf(input, input.most)).toBe(lastPosition);
    });

    it('never goes back, nor out of its range', () => {
      let before = -Infinity;
      for (let position = 0; position <= lastPosition; position++) {
        const value = valueAt(input, position);
        expect(value).toBeGreaterThanOrEqual(before);
        expect(value).toBeLessThanOrEqual(input.most);
        before = value;
      }
    });

    it('stands where its value is', () => {
      for (let position = 0; position <= lastPosition; position += 50) {
        expect(Math.abs(positionOf(input, valueAt(input, position)) - position)).toBeLessThan(5);
      }
      const shown = valueAt(input, positionOf(input, input.value));
      expect(Math.abs(shown - input.value)).toBeLessThanOrEqual(0.02 * input.value);
    });
  },
);

it('every input stands in one group', () => {
  const ids = inputGroups.flatMap((group) => group.ids);
  expect([...ids].sort()).toEqual([...budgetInputIds].sort());
});

it('runs in equal ratios where the range spans decades', () => {
  const range = { least: 1, most: 1e9, scale: 'logarithmic' } as const;
  expect(valueAt(range, lastPosition / 3)).toBeCloseTo(1000, -2);
  const fromZero = { ...range, least: 0, most: 1000 };
  expect([valueAt(fromZero, 0), valueAt(fromZero, 1)]).toEqual([0, 0.01]);
  expect(positionOf(fromZero, 1e-9)).toBe(0);
});
