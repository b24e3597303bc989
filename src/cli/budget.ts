import type { Command } from 'commander';
import { explanationText } from '../analysis/cost/explanation';
import { formatCount, formatFlops, formatUsd } from '../analysis/cost/format';
import { flagOf, numberOption } from '../analysis/cost/optionValue';
import {
  budgetDefaults,
  type SeedCorpus,
  valuesOfInputs,
} from '../analysis/cost/training/budgetDefaults';
import { hardwareForBudget } from '../analysis/cost/training/budgetHardware';
import { type BudgetInputId, budgetInputs } from '../analysis/cost/training/budgetInputs';
import { explainBudget } from '../analysis/cost/training/explainBudget';
import type { BudgetStage } from '../analysis/cost/training/budgetStage';
import { CorpusTotals } from '../analysis/cost/training/corpusMeans';
import { type BudgetValues, trainingBudget } from '../analysis/cost/training/trainingBudget';
import { ExpectedError } from '../base/errors';
import { annotatedInput } from './annotated';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { type ProfileFileOptions, profileOf } from './profile';
import { readingFrom, type ReadingOptions } from './reading';

export interface BudgetOptions
  extends ProfileFileOptions, ReadingOptions, Readonly<Partial<Record<BudgetInputId, string>>> {
  readonly json?: true;
  readonly explain?: true;
}

/** One option for each input of a budget. */
export function withBudget(command: Command): Command {
  for (const { id, name, unit, value } of budgetInputs) {
    command.option(`${flagOf(id)} <n>`, `${name.toLowerCase()}, ${unit} (default: ${value})`);
  }
  return command;
}

/**
 * What a corpus costs to make and to train on. With files, unless it is said otherwise, trajectories
 * are as long as those of the files, as many per problem, and as many of them right.
 */
export async function budgetCommand(
  files: readonly string[],
  options: BudgetOptions,
  complaints: Complaints,
): Promise<void> {
  const profile = profileOf(options);
  const seed = files.length === 0 ? undefined : await measuredIn(files, options, complaints);
  const inputs = budgetDefaults(profile, seed);
  const values = valuesOfInputs(inputs, given(options));
  const hardware = hardwareForBudget(profile, values);
  const budget = trainingBudget(values, hardware);
  const explanation = explainBudget(values, hardware, budget, inputs);
  if (options.json === true) {
    const row = { profile: profile.name, inputs: values, hardware, ...budget };
    output(true, []).row(options.explain === true ? { ...row, explanation } : row);
    return;
  }
  const table = output<StageRow>(false, columns);
  for (const stage of ['generate', 'judge', 'train', 'total'] as const) {
    table.row({ stage, ...budget[stage] });
  }
  table.end();
  process.stdout.write(
    `\n${explanationText({ ...explanation, sources: options.explain === true ? explanation.sources : [] })}\n`,
  );
}

type StageRow = BudgetStage & { readonly stage: string };

const columns: readonly Column<StageRow>[] = [
  ['stage', (row) => row.stage],
  ['tokens', (row) => formatCount(row.tokens)],
  ['compute', (row) => formatFlops(row.flops)],
  ['accelerator-hours', (row) => formatCount(row.acceleratorHours)],
  ['cost', (row) => formatUsd(row.usd)],
];

/** The inputs named on the command line, each within its range. */
function given(options: BudgetOptions): Partial<BudgetValues> {
  return Object.fromEntries(
    budgetInputs.flatMap(({ id, least, most }) => {
      const value = numberOption(flagOf(id), options[id], {
        wanted: `a number from ${least} to ${most}`,
        allows: (number) => number >= least && number <= most,
      });
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** Means over the trajectories of the files. */
async function measuredIn(
  files: readonly string[],
  options: BudgetOptions,
  complaints: Complaints,
): Promise<SeedCorpus> {
  const reading = await readingFrom(options);
  const problems = new Set<string>();
  const totals = new CorpusTotals();
  for await (const { file, trajectory, annotation } of annotatedInput(files, reading, complaints)) {
    totals.add(annotation);
    problems.add(JSON.stringify([file, trajectory.problemKey]));
  }
  const means = totals.means(totals.count, problems.size);
  if (means === undefined) {
    throw new ExpectedError('budget: the files have no trajectory.');
  }
  return { name: files.join(', '), means };
}
