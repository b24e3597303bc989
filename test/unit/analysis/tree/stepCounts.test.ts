import { describe, expect, it } from 'vitest';
import { independentSteps, rightBySteps } from '../../../../src/analysis/tree/stepCounts';

/** `n` rollouts of so many steps, of which so many are right. */
const rollouts = (steps: number, n: number, right: number) =>
  Array.from({ length: n }, (_unused, index) => ({ steps, correct: index < right }));

describe('independentSteps', () => {
  it('multiplies', () => {
    expect(independentSteps(0.95, 10)).toBeCloseTo(0.5987, 4);
    expect(independentSteps(0.95, 0)).toBe(1);
  });
});

describe('rightBySteps', () => {
  it('counts by number of steps and compares with independent errors', () => {
    const { perStep, counts } = rightBySteps([...rollouts(4, 10, 3), ...rollouts(2, 10, 8)]);
    expect(counts.map(({ steps, n, right, share }) => [steps, n, right, share])).toEqual([
      [2, 10, 8, 0.8],
      [4, 10, 3, 0.3],
    ]);
    expect(counts[0]?.interval.low).toBeCloseTo(0.4902, 4);
    expect(counts[1]?.expected).toBeCloseTo((perStep ?? 0) ** 4, 12);
  });

  it('finds the rate that is behind exact shares', () => {
    const { perStep } = rightBySteps([...rollouts(1, 1000, 900), ...rollouts(2, 1000, 810)]);
    expect(perStep).toBeCloseTo(0.9, 6);
  });

  it('knows the ends', () => {
    expect(rightBySteps([]).perStep).toBeUndefined();
    expect(rightBySteps(rollouts(3, 5, 5)).perStep).toBe(1);
    expect(rightBySteps(rollouts(3, 5, 0)).perStep).toBe(0);
    expect(rightBySteps(rollouts(0, 2, 1))).toEqual({ counts: [] });
  });
});
