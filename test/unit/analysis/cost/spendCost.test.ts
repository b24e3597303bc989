import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import {
  spendByKey,
  sumOfSpends,
  usdPerCorrectAnswer,
} from '../../../../src/analysis/cost/spendCost';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';

const tokens = { promptTokens: 60, outputTokens: 3000 };
const spends = [
  { key: 'compute', from: 0, to: 1000 },
  { key: 'check', from: 1000, to: 1800 },
  { key: 'compute', from: 1800, to: 3000 },
];

describe('spendByKey', () => {
  it('sums stretches by what they were for, and all of them to the output', () => {
    const totals = spendByKey(defaultProfile, tokens, spends);
    expect([...totals].map(([key, total]) => [key, total.tokens])).toEqual([
      ['compute', 2200],
      ['check', 800],
    ]);
    const whole = costOfTrajectory(defaultProfile, tokens);
    const sum = [...totals.values()].reduce(sumOfSpends);
    expect(sum.usd).toBeCloseTo(whole.output.usd ?? NaN, 12);
    expect(sum.kvByteSeconds / whole.kvByteSeconds).toBeCloseTo(1, 12);
    const { linear, attention } = whole.output.flops;
    expect(sum.flops / (linear + attention)).toBeCloseTo(1, 12);
  });

  it('has no price where nothing can be served', () => {
    const totals = spendByKey(profileFrom({ gpus: 1 }), tokens, spends);
    expect(totals.get('check')?.usd).toBeUndefined();
    expect(totals.get('check')?.tokens).toBe(800);
  });
});

describe('usdPerCorrectAnswer', () => {
  it.each([
    [2, 1, 2],
    [3, 2, 1.5],
    [2, 0, undefined],
    [undefined, 1, undefined],
  ])('%s over %d', (usd, correct, expected) => {
    expect(usdPerCorrectAnswer(usd, correct)).toBe(expected);
  });
});
