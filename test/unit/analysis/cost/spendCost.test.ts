import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import {
  nothingSpent,
  spendOf,
  sumOfSpends,
  usdPerCorrectAnswer,
} from '../../../../src/analysis/cost/spendCost';
import { costOfSpan, costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';

describe('spendOf', () => {
  it('sums over stretches that tile the output to the output', () => {
    const tokens = { promptTokens: 60, outputTokens: 900 };
    const sum = [0, 100, 350, 351]
      .map((from, at) => [from, [100, 350, 351, 900][at] ?? 0] as const)
      .map(([from, to]) => spendOf(costOfSpan(defaultProfile, tokens, from, to)))
      .reduce(sumOfSpends, nothingSpent);
    const { output, kvByteSeconds } = costOfTrajectory(defaultProfile, tokens);
    expect(sum.tokens).toBe(900);
    expect(sum.usd).toBeCloseTo(output.usd ?? NaN, 12);
    expect(sum.kvByteSeconds / kvByteSeconds).toBeCloseTo(1, 9);
    expect(sum.flops / (output.flops.linear + output.flops.attention)).toBeCloseTo(1, 9);
  });

  it('has no price where one part has none', () => {
    expect(sumOfSpends(nothingSpent, { ...nothingSpent, usd: undefined }).usd).toBeUndefined();
  });
});

describe('usdPerCorrectAnswer', () => {
  it('divides what all samples cost by those that were right', () => {
    expect(usdPerCorrectAnswer(2, 1)).toBe(2);
    expect(usdPerCorrectAnswer(2, 0)).toBeUndefined();
    expect(usdPerCorrectAnswer(undefined, 3)).toBeUndefined();
  });
});
