import { describe, expect, it } from 'vitest';
import {
  budgetHardwareOf,
  hardwareForBudget,
} from '../../../../../src/analysis/cost/training/budgetHardware';
import {
  budgetInputIds,
  budgetInputs,
} from '../../../../../src/analysis/cost/training/budgetInputs';
import { explainBudget } from '../../../../../src/analysis/cost/training/explainBudget';
import type { BudgetHardware } from '../../../../../src/analysis/cost/training/budgetStage';
import {
  type BudgetValues,
  defaultBudget,
  trainingBudget,
} from '../../../../../src/analysis/cost/training/trainingBudget';
import { explanationText } from '../../../../../src/analysis/cost/explanation';
import { lengthPoint } from '../../../../../src/analysis/cost/lengthCurve';
import { defaultProfile } from '../../../../../src/analysis/cost/servingProfile';
import { profileFrom } from '../../../../../src/analysis/cost/profileOptions';

const hardware: BudgetHardware = { flopsPerSecond: 1e15, usdPerHour: 2 };

/** Ten problems, ten trajectories each, of 1,000 tokens without a prompt. */
const small: BudgetValues = {
  problems: 10,
  trajectoriesPerProblem: 10,
  promptTokens: 0,
  tokensPerTrajectory: 1000,
  keepRate: 0.25,
  judgePasses: 2,
  verdictTokens: 50,
  generatorBillions: 10,
  judgeBillions: 5,
  trainedBillions: 1,
  epochs: 3,
  decodeUtilisation: 0.1,
  prefillUtilisation: 0.5,
  trainingUtilisation: 0.4,
  verifierSeconds: 36,
  usdPerCpuHour: 0.5,
};

describe('the inputs of a budget', () => {
  it('are all there, once, in range and with a source', () => {
    expect(budgetInputs.map(({ id }) => id)).toEqual(budgetInputIds);
    for (const { value, least, most, source, scale } of budgetInputs) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
      expect(source.length).toBeGreaterThan(5);
      expect(['linear', 'logarithmic']).toContain(scale);
    }
  });
});

describe('trainingBudget', () => {
  const budget = trainingBudget(small, hardware);

  it('takes 2 N per token forward and 6 N forward and back', () => {
    expect(budget.generate).toMatchObject({ tokens: 100_000, flops: 2 * 10e9 * 100_000 });
    expect(budget.judge.tokens).toBe(200 * 1050);
    expect(budget.judge.flops).toBe(2 * 5e9 * 200 * 1050);
    expect(budget.train).toMatchObject({ tokens: 75_000, flops: 6 * 1e9 * 75_000 });
    expect(budget.generate.acceleratorHours).toBeCloseTo(2e15 / 1e14 / 3600, 12);
    expect(budget.train.usd).toBeCloseTo((2 * 4.5e14) / 4e14 / 3600, 12);
  });

  it('counts the verifiers in cores', () => {
    expect(budget.verify.cpuHours).toBe(1);
    expect(budget.verify.usd).toBe(0.5);
    const hours = budget.generate.acceleratorHours + budget.judge.acceleratorHours;
    expect(budget.verify.coresPerAccelerator).toBeCloseTo(1 / hours, 9);
  });

  it('sums its stages', () => {
    const { generate, judge, train, verify, total } = budget;
    expect(total.tokens).toBe(generate.tokens + judge.tokens + train.tokens);
    expect(total.flops).toBe(generate.flops + judge.flops + train.flops);
    expect(total.usd).toBeCloseTo(generate.usd + judge.usd + train.usd + verify.usd, 12);
    expect(budget.keptTrajectories).toBe(25);
    expect(budget.usdPerKeptTrajectory).toBeCloseTo(total.usd / 25, 12);
    expect(budget.usdPerMillionKeptTokens).toBeCloseTo((total.usd / 25_000) * 1e6, 9);
  });

  it('reads the prompt of a problem once', () => {
    const asked = trainingBudget({ ...small, promptTokens: 100 }, hardware);
    expect(asked.generate.tokens - budget.generate.tokens).toBe(1000);
  });

  it('has no price per kept trajectory where none is kept', () => {
    const none = trainingBudget({ ...small, keepRate: 0 }, hardware);
    expect(none.usdPerKeptTrajectory).toBeUndefined();
    expect(none.train.flops).toBe(0);
    expect(none.forwardShare).toBe(1);
  });

  it('grows with each of its amounts', () => {
    const before = trainingBudget(defaultBudget, hardware).total.usd;
    for (const id of ['problems', 'tokensPerTrajectory', 'keepRate', 'judgePasses'] as const) {
      const more = trainingBudget({ ...defaultBudget, [id]: defaultBudget[id] * 2 }, hardware);
      expect(more.total.usd).toBeGreaterThan(before);
    }
  });

  it('decodes as fast as a serving profile, where there is one', () => {
    const served = budgetHardwareOf(defaultProfile, 7801);
    const { usdPerMillionTokens } = lengthPoint(defaultProfile, 7801);
    const { generate } = trainingBudget({ ...small, judgePasses: 0, epochs: 0 }, served);
    expect(generate.usd / 0.1).toBeCloseTo(usdPerMillionTokens ?? NaN, 9);
    expect(budgetHardwareOf(profileFrom({ gpus: 1 }), 100).decodeTokensPerSecond).toBeUndefined();
  });

  it('decodes by utilisation where the generator is not the model of the profile', () => {
    const values = { ...defaultBudget, generatorBillions: 405.85 };
    const served = hardwareForBudget(defaultProfile, values);
    expect(served).toEqual(budgetHardwareOf(defaultProfile, 7801));
    const other = hardwareForBudget(defaultProfile, { ...values, generatorBillions: 70 });
    expect(other).toEqual({ ...served, decodeTokensPerSecond: undefined });
  });

  it('names every input with its source', () => {
    const text = explanationText(explainBudget(small, hardware, budget));
    expect(text).toContain('generate: 2 × 10e9 FLOP per token');
    for (const { name, source } of budgetInputs) {
      expect(text).toContain(name);
      expect(text).toContain(source);
    }
  });
});
