import { type StepAggregate, stepSummary } from '../votes/stepRewards';
import type { Rewards } from './rewardSource';

/** How the rewards of the steps become one of the whole. */
export const stepReductions = [
  'min',
  'product',
  'last',
  'mean',
] as const satisfies readonly StepAggregate[];

export type StepReduction = StepAggregate;

export function isStepReduction(text: string): text is StepReduction {
  return (stepReductions as readonly string[]).includes(text);
}

/**
 * One reward of those of the rated steps: the weakest (Math-Shepherd, arXiv 2312.08935), their
 * product (Lightman et al. 2023, arXiv 2305.20050), the last (Snell et al. 2024, arXiv 2408.03314)
 * or the mean. Judgements count as 1 unless they are -1, which is 0: neutral is right there, as
 * Lightman et al. have it. `undefined` without rated steps, and for the product of values that are
 * no probabilities.
 *
 * @example 0.9, 0.5, 0.8 have min 0.5, product 0.36, last 0.8; judgements 1, 0, -1 have min 0
 */
export function reduceSteps(
  { steps, scale }: Omit<Rewards, 'outcome'>,
  reduction: StepReduction,
): number | undefined {
  if (scale === 'value' && reduction === 'product') {
    return undefined;
  }
  const rewards = steps.map(({ reward }) => (scale === 'judgement' ? Number(reward >= 0) : reward));
  return stepSummary(rewards)?.[reduction];
}
