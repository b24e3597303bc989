/** One number that a budget depends on: its default, where that comes from, and how far it may go. */
export interface BudgetInput {
  readonly id: BudgetInputId;
  readonly name: string;
  /** Of the value, as it is shown. */
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** How a slider runs: in equal steps, or in equal ratios. */
  readonly scale: 'linear' | 'logarithmic';
  readonly source: string;
}

export const budgetInputIds = [
  'problems',
  'trajectoriesPerProblem',
  'promptTokens',
  'tokensPerTrajectory',
  'keepRate',
  'judgePasses',
  'verdictTokens',
  'generatorBillions',
  'judgeBillions',
  'trainedBillions',
  'epochs',
  'decodeUtilisation',
  'prefillUtilisation',
  'trainingUtilisation',
  'verifierSeconds',
  'usdPerCpuHour',
] as const;
export type BudgetInputId = (typeof budgetInputIds)[number];

const article = 'SemiAnalysis, "Scaling Laws – O1 Pro Architecture", December 2024';
const yours = 'no published figure: a placeholder, set it to your own';

/** The inputs in the order in which they are asked for. */
export const budgetInputs: readonly BudgetInput[] = [
  count('problems', 'problems', 'Problems', 1e7, 1e9, `${article}: about ten million problems`),
  count(
    'trajectoriesPerProblem',
    'trajectories',
    'Trajectories per problem',
    1000,
    1e5,
    `${article}: thousands of trajectories for each problem; the low end of it`,
  ),
  count(
    'promptTokens',
    'tokens',
    'Prompt',
    140,
    1e6,
    'the prompt at which 57× comes out right, FIELD_NUMBERS.md',
  ),
  count(
    'tokensPerTrajectory',
    'tokens',
    'Trajectory',
    7661,
    1e6,
    `${article}: o1-preview on one logic puzzle`,
  ),
  portion(
    'keepRate',
    'Kept after verification',
    0.05,
    0,
    `${article}: most tokens are thrown away; the share itself is ${yours}`,
  ),
  {
    ...count('judgePasses', 'per trajectory', 'Readings by a judge', 1, 100, yours),
    least: 0,
    scale: 'linear',
  },
  { ...count('verdictTokens', 'tokens', 'Verdict of a judge', 100, 1e5, yours), least: 0 },
  billions('generatorBillions', 'Generator', 'Llama 3.1 405B, as in the figures of the article'),
  billions('judgeBillions', 'Judge', 'the generator judges itself'),
  billions('trainedBillions', 'Model that is trained', 'the generator learns from itself'),
  {
    ...count('epochs', 'times', 'Epochs', 1, 20, 'each kept token once'),
    least: 0,
    scale: 'linear',
  },
  portion(
    'decodeUtilisation',
    'FLOP/s reached in decoding',
    0.15,
    0.001,
    'a serving profile gives its own; without one a placeholder for a decode bound by bandwidth',
  ),
  portion(
    'prefillUtilisation',
    'FLOP/s reached in reading',
    0.6,
    0.001,
    'llm-analysis: 0.5 to 0.7',
  ),
  portion(
    'trainingUtilisation',
    'FLOP/s reached in training',
    0.4,
    0.001,
    'Llama 3 report: 0.38 to 0.43 in BF16, recalled',
  ),
  {
    ...count('verifierSeconds', 'CPU s per trajectory', 'Verifier', 1, 3600, yours),
    least: 0,
  },
  {
    ...count(
      'usdPerCpuHour',
      '$ per core and hour',
      'CPU',
      0.04,
      10,
      'list prices of clouds, recalled',
    ),
    least: 0,
  },
];

function count(
  id: BudgetInputId,
  unit: string,
  name: string,
  value: number,
  most: number,
  source: string,
): BudgetInput {
  return { id, name, unit, value, least: 1, most, scale: 'logarithmic', source };
}

function portion(
  id: BudgetInputId,
  name: string,
  value: number,
  least: number,
  source: string,
): BudgetInput {
  return { id, name, unit: 'share', value, least, most: 1, scale: 'linear', source };
}

function billions(id: BudgetInputId, name: string, source: string): BudgetInput {
  const unit = 'billion active parameters';
  return { id, name, unit, value: 405, least: 0.1, most: 5000, scale: 'logarithmic', source };
}
