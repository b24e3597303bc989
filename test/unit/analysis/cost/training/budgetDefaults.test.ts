import { describe, expect, it } from 'vitest';
import { profileFrom } from '../../../../../src/analysis/cost/profileOptions';
import { defaultProfile } from '../../../../../src/analysis/cost/servingProfile';
import {
  budgetDefaults,
  valuesOfInputs,
} from '../../../../../src/analysis/cost/training/budgetDefaults';
import { budgetFigures } from '../../../../../src/analysis/cost/training/budgetFigures';
import { hardwareForBudget } from '../../../../../src/analysis/cost/training/budgetHardware';
import { budgetInputs } from '../../../../../src/analysis/cost/training/budgetInputs';
import {
  type CorpusMeans,
  CorpusTotals,
} from '../../../../../src/analysis/cost/training/corpusMeans';
import { trainingBudget } from '../../../../../src/analysis/cost/training/trainingBudget';

import { defined } from '../syntheticModels';

const encoding = 'o200k_base';
const tokens = (prompt: number, thought: number, answer: number) => ({
  tokens: { encoding, prompt, thought, answer, total: 0, source: 'tokenized' } as const,
});

function means(): CorpusMeans | undefined {
  const totals = new CorpusTotals();
  totals.add({ ...tokens(100, 900, 100), correct: true });
  totals.add({ ...tokens(200, 1900, 100), correct: false });
  totals.add(tokens(300, 2900, 100));
  return totals.means(12, 4);
}

describe('CorpusTotals', () => {
  it('has means over what it took in', () => {
    expect(means()).toEqual({
      measured: 3,
      trajectories: 12,
      problems: 4,
      promptTokens: 200,
      outputTokens: 2000,
      judged: 2,
      right: 1,
    });
    expect(new CorpusTotals().means(0, 0)).toBeUndefined();
  });
});

describe('budgetDefaults', () => {
  it('are the inputs’ own, but for the model of the profile', () => {
    const inputs = budgetDefaults(profileFrom({ model: 'llama-3.1-8b' }));
    for (const [at, input] of inputs.entries()) {
      if (input.id.endsWith('Billions')) {
        expect(input.value).toBeCloseTo(8.03, 2);
        expect(input.source).toBe('Llama 3.1 8B, the model of the serving profile');
      } else {
        expect(input).toEqual(budgetInputs[at]);
      }
    }
  });

  it('are what a corpus has, and say what was measured', () => {
    const seed = { name: 'a.jsonl', means: defined(means()) };
    const inputs = budgetDefaults(defaultProfile, seed);
    expect(valuesOfInputs(inputs, { epochs: 3 })).toMatchObject({
      promptTokens: 200,
      tokensPerTrajectory: 2000,
      trajectoriesPerProblem: 3,
      keepRate: 0.5,
      problems: 1e7,
      epochs: 3,
    });
    const sources = new Map(inputs.map(({ id, source }) => [id, source]));
    expect(sources.get('promptTokens')).toBe('measured in a.jsonl: mean of the first 3');
    expect(sources.get('trajectoriesPerProblem')).toMatch(/12 trajectories of 4 problems$/);
    expect(sources.get('keepRate')).toMatch(/1 of 2 that were judged are right$/);
  });

  it('leave the keep rate alone where nobody judged, and stay in range', () => {
    const seed = { name: 'a', means: { ...defined(means()), judged: 0, promptTokens: 0 } };
    const values = valuesOfInputs(budgetDefaults(defaultProfile, seed));
    expect(values).toMatchObject({ keepRate: 0.05, promptTokens: 1 });
  });
});

describe('budgetFigures', () => {
  it('give each figure with the values in its formula', () => {
    const values = valuesOfInputs(budgetDefaults(defaultProfile));
    const hardware = hardwareForBudget(defaultProfile, values);
    const budget = trainingBudget(values, hardware);
    const figures = new Map(
      budgetFigures(values, hardware, budget).map((each) => [each.name, each] as const),
    );
    expect([...figures.keys()]).toEqual([
      ...['Trajectories', 'Tokens', 'FLOPs', 'Accelerator-hours', 'Dollars'],
      ...['CPU cores per accelerator', 'Dollars per kept trajectory'],
    ]);
    expect(figures.get('Trajectories')).toMatchObject({
      value: '10 billion',
      formula: '10 million problems × 1,000 each; 0.05 of them are kept: 500 million',
    });
    expect(figures.get('Tokens')?.formula).toContain('generated, prompts read once: 76.6 trillion');
    expect(figures.get('Accelerator-hours')?.formula).toMatch(/as the serving profile says/);
    const other = { ...values, generatorBillions: 70 };
    const slow = budgetFigures(other, hardwareForBudget(defaultProfile, other), budget);
    expect(slow[3]?.formula).toMatch(/decodes at 0\.15 of the peak/);
  });
});
