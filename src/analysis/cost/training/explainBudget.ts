import type { Explanation } from '../explanation';
import { formatCount, formatFlops, formatUsd } from '../format';
import { type BudgetInput, budgetInputs } from './budgetInputs';
import type { BudgetHardware, BudgetStage } from './budgetStage';
import type { BudgetValues, TrainingBudget } from './trainingBudget';

/** A budget with its formulas, the values put in, and the source of each input's default. */
export function explainBudget(
  values: BudgetValues,
  hardware: BudgetHardware,
  budget: TrainingBudget,
  inputs: readonly BudgetInput[] = budgetInputs,
): Explanation {
  const { generate, judge, train, verify, total } = budget;
  const speed = hardware.decodeTokensPerSecond;
  return {
    summary: `Training corpus: ${formatCount(total.tokens)} tokens, ${formatFlops(total.flops)}, ${formatCount(total.acceleratorHours)} accelerator-hours, ${formatUsd(total.usd)}`,
    formulas: [
      `trajectories: ${formatCount(values.problems)} problems × ${formatCount(values.trajectoriesPerProblem)} = ${formatCount(budget.trajectories)}, of which ${values.keepRate} are kept = ${formatCount(budget.keptTrajectories)}`,
      `generate: 2 × ${values.generatorBillions}e9 FLOP per token, ${speed === undefined ? `${values.decodeUtilisation} of the peak` : `${formatCount(speed)} tokens/s on each accelerator`}: ${stageText(generate)}`,
      `judge: 2 × ${values.judgeBillions}e9 FLOP per token, ${values.judgePasses} readings: ${stageText(judge)}`,
      `train: 6 × ${values.trainedBillions}e9 FLOP per token, ${values.epochs} epochs: ${stageText(train)}`,
      `verify: ${values.verifierSeconds} CPU s each = ${formatCount(verify.cpuHours)} core-hours, ${formatUsd(verify.usd)}; ${verify.coresPerAccelerator.toFixed(2)} cores for each accelerator`,
      `forward passes are ${(budget.forwardShare * 100).toFixed(1)} % of all FLOPs`,
    ],
    sources: inputs.map(
      ({ id, name, unit, source }) => `${name}: ${values[id]} ${unit} (${source})`,
    ),
  };
}

function stageText({ tokens, flops, acceleratorHours, usd }: BudgetStage): string {
  return `${formatCount(tokens)} tokens, ${formatFlops(flops)}, ${formatCount(acceleratorHours)} accelerator-hours, ${formatUsd(usd)}`;
}
