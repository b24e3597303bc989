import { describe, expect, it } from 'vitest';
import {
  type StepParts,
  cacheSeconds,
  slowerSide,
  stepSeconds,
} from '../../../../src/analysis/cost/decodeStep';

const parts: StepParts = { weights: 10, linear: 4, cache: 3, attention: 1, communication: 2 };
const busy: StepParts = { weights: 2, linear: 9, cache: 3, attention: 1, communication: 0 };

describe('stepSeconds', () => {
  it.each([
    ['operation', 15, 12],
    ['overlap', 13, 10],
    ['serial', 20, 15],
  ] as const)('%s', (roofline, expected, expectedBusy) => {
    expect(stepSeconds(roofline, parts)).toBe(expected);
    expect(stepSeconds(roofline, busy)).toBe(expectedBusy);
  });

  it('lies between full overlap and none', () => {
    for (const each of [parts, busy]) {
      const operation = stepSeconds('operation', each);
      expect(operation).toBeGreaterThanOrEqual(stepSeconds('overlap', each));
      expect(operation).toBeLessThanOrEqual(stepSeconds('serial', each));
    }
  });

  it('is the published time of a small model on eight TPU v5e', () => {
    // 26 GB of weights and 6.7 GB of cache per sequence at 6.56 TB/s.
    const milliseconds = (batch: number): number =>
      1e3 *
      stepSeconds('operation', {
        weights: 26e9 / 6.56e12,
        linear: 0,
        cache: (batch * 6.7e9) / 6.56e12,
        attention: 0,
        communication: 0,
      });
    expect(milliseconds(8)).toBeCloseTo(12.13, 2);
    expect(milliseconds(240)).toBeCloseTo(249.09, 1);
  });
});

describe('the parts of a step', () => {
  it('names the slower side', () => {
    expect(slowerSide('operation', parts)).toBe('bandwidth');
    expect(slowerSide('operation', busy)).toBe('flops');
    expect(slowerSide('overlap', busy)).toBe('flops');
    expect(slowerSide('serial', parts)).toBe('bandwidth');
  });

  it('tells what the cache takes', () => {
    expect(cacheSeconds('operation', parts)).toBe(3);
    expect(cacheSeconds('overlap', busy)).toBe(1);
    expect(cacheSeconds('serial', parts)).toBe(4);
  });
});
