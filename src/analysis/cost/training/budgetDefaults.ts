import type { ServingProfile } from '../servingProfile';
import { type BudgetInput, budgetInputs } from './budgetInputs';
import { type CorpusMeans, valuesOfMeans } from './corpusMeans';
import type { BudgetValues } from './trainingBudget';

/** A corpus that is at hand, under the name that a source is to call it. */
export interface SeedCorpus {
  readonly name: string;
  readonly means: CorpusMeans;
}

/**
 * The inputs with the defaults that hold here: what a corpus at hand has was measured, and the
 * generator, the judge and the model that is trained are that of the serving profile. All others
 * keep their own.
 */
export function budgetDefaults(profile: ServingProfile, seed?: SeedCorpus): readonly BudgetInput[] {
  const measured = seed && valuesOfMeans(seed.means);
  return budgetInputs.map((input) => {
    const found = measured?.get(input.id);
    if (seed !== undefined && found !== undefined) {
      return { ...input, value: found.value, source: `measured in ${seed.name}: ${found.what}` };
    }
    return input.id.endsWith('Billions') ? ofModel(input, profile) : input;
  });
}

function ofModel(input: BudgetInput, { model }: ServingProfile): BudgetInput {
  const active = Number((model.activeParameters / 1e9).toPrecision(4));
  const value = Math.min(input.most, Math.max(input.least, active));
  return { ...input, value, source: `${model.name}, the model of the serving profile` };
}

/** The values of inputs, those in place that the user has changed. */
export function valuesOfInputs(
  inputs: readonly BudgetInput[],
  changed: Partial<BudgetValues> = {},
): BudgetValues {
  return Object.fromEntries(
    inputs.map(({ id, value }) => [id, changed[id] ?? value]),
  ) as unknown as BudgetValues;
}
