import type { BudgetInputId } from '../../../../analysis/cost/training/budgetInputs';

/** The inputs by what they are about, in the order in which they are shown. */
export const inputGroups: readonly {
  readonly title: string;
  readonly ids: readonly BudgetInputId[];
}[] = [
  {
    title: 'Corpus',
    ids: ['problems', 'trajectoriesPerProblem', 'promptTokens', 'tokensPerTrajectory', 'keepRate'],
  },
  { title: 'Models', ids: ['generatorBillions', 'judgeBillions', 'trainedBillions', 'epochs'] },
  {
    title: 'Judging and verifying',
    ids: ['judgePasses', 'verdictTokens', 'verifierSeconds', 'usdPerCpuHour'],
  },
  {
    title: 'What of the peak is reached',
    ids: ['decodeUtilisation', 'prefillUtilisation', 'trainingUtilisation'],
  },
];
