import { formatFlops, formatLarge, formatLargeUsd, formatUsd } from '../format';
import type { BudgetHardware } from './budgetStage';
import type { BudgetValues, TrainingBudget } from './trainingBudget';

/** One figure of a budget, and how it comes about. */
export interface BudgetFigure {
  readonly name: string;
  readonly value: string;
  /** The formula with the values put in. */
  readonly formula: string;
}

/** The figures that a budget is asked for, as text. */
export function budgetFigures(
  values: BudgetValues,
  hardware: BudgetHardware,
  budget: TrainingBudget,
): readonly BudgetFigure[] {
  const { generate, judge, train, verify, total } = budget;
  const price = formatUsd(hardware.usdPerHour);
  return [
    {
      name: 'Trajectories',
      value: formatLarge(budget.trajectories),
      formula: `${formatLarge(values.problems)} problems × ${short(values.trajectoriesPerProblem)} each; ${short(values.keepRate)} of them are kept: ${formatLarge(budget.keptTrajectories)}`,
    },
    {
      name: 'Tokens',
      value: formatLarge(total.tokens),
      formula: `generated, prompts read once: ${formatLarge(generate.tokens)} + judged: ${formatLarge(judge.tokens)} + trained on: ${formatLarge(train.tokens)}`,
    },
    {
      name: 'FLOPs',
      value: formatFlops(total.flops),
      formula: `2 × ${short(values.generatorBillions)}e9 × ${formatLarge(generate.tokens)} + 2 × ${short(values.judgeBillions)}e9 × ${formatLarge(judge.tokens)} + 6 × ${short(values.trainedBillions)}e9 × ${formatLarge(train.tokens)}`,
    },
    {
      name: 'Accelerator-hours',
      value: formatLarge(total.acceleratorHours),
      formula: `generate: ${decoding(values, hardware)}, ${formatLarge(generate.acceleratorHours)} + judge: ${formatLarge(judge.acceleratorHours)} + train at ${short(values.trainingUtilisation)} of the peak of ${formatFlops(hardware.flopsPerSecond)}/s: ${formatLarge(train.acceleratorHours)}`,
    },
    {
      name: 'Dollars',
      value: formatLargeUsd(total.usd),
      formula: `${formatLarge(total.acceleratorHours)} accelerator-hours × ${price} + ${formatLarge(verify.cpuHours)} core-hours × ${formatUsd(values.usdPerCpuHour)}`,
    },
    {
      name: 'CPU cores per accelerator',
      value: short(verify.coresPerAccelerator),
      formula: `${formatLarge(budget.trajectories)} × ${short(values.verifierSeconds)} s = ${formatLarge(verify.cpuHours)} core-hours ÷ ${formatLarge(generate.acceleratorHours + judge.acceleratorHours)} accelerator-hours of generating and judging`,
    },
    ...(budget.usdPerKeptTrajectory === undefined
      ? []
      : [
          {
            name: 'Dollars per kept trajectory',
            value: formatUsd(budget.usdPerKeptTrajectory),
            formula: `${formatLargeUsd(total.usd)} ÷ ${formatLarge(budget.keptTrajectories)}`,
          },
        ]),
  ];
}

function decoding(values: BudgetValues, { decodeTokensPerSecond: speed }: BudgetHardware): string {
  return speed === undefined
    ? `decodes at ${short(values.decodeUtilisation)} of the peak`
    : `decodes ${short(speed)} tokens/s on each, as the serving profile says`;
}

/** Three digits, without noughts at the end. */
function short(value: number): string {
  return Math.abs(value) >= 1000 ? formatLarge(value) : String(Number(value.toPrecision(3)));
}
