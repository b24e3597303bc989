import { isElected, type VoteMethod } from './method';
import { weightedMajority } from './weightedMajority';

/** Ways to make one score of the rewards of a process reward model (PRM) for each step. */

export type StepAggregate = 'min' | 'product' | 'last' | 'mean';

export interface StepSummary {
  /** The weakest step (Math-Shepherd, Wang et al. 2024, arXiv 2312.08935). */
  readonly min: number;
  /** All steps right, as if independent (Lightman et al. 2023, arXiv 2305.20050). */
  readonly product: number;
  /** The last step (Snell et al. 2024, arXiv 2408.03314). */
  readonly last: number;
  readonly mean: number;
  /** `product ** (1 / steps)`, which does not penalise long thoughts. */
  readonly geometricMean: number;
  /** Sums over the steps of `ln p` and of `ln (p / (1 - p))`. */
  readonly sumLog: number;
  readonly sumLogit: number;
}

/**
 * All aggregates of the rewards of the steps, which are probabilities in [0, 1]; `undefined`
 * without steps. Example: .99, .8, .95, .6 have min .6, product .45144 and mean .835.
 */
export function stepSummary(rewards: readonly number[]): StepSummary | undefined {
  const last = rewards.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const sumLog = rewards.reduce((sum, p) => sum + Math.log(p), 0);
  return {
    min: Math.min(...rewards),
    product: rewards.reduce((product, p) => product * p, 1),
    last,
    mean: rewards.reduce((sum, p) => sum + p, 0) / rewards.length,
    geometricMean: Math.exp(sumLog / rewards.length),
    sumLog,
    sumLogit: rewards.reduce((sum, p) => sum + Math.log(p / (1 - p)), 0),
  };
}

/** Index of the first step whose reward is below `threshold`; `undefined` when none is. */
export function firstStepBelow(rewards: readonly number[], threshold: number): number | undefined {
  const index = rewards.findIndex((reward) => reward < threshold);
  return index < 0 ? undefined : index;
}

/** The majority weighted by one aggregate of the step rewards. */
function stepMethod(
  name: string,
  aggregate: StepAggregate,
  title: string,
  weight: string,
): VoteMethod {
  return {
    name,
    words: { title: `PRM, ${title}`, description: `Every vote counts by ${weight}.` },
    needs: 'stepRewards',
    applies: (election) => isElected(election, (ballot) => ballot.stepRewards !== undefined),
    tally: ({ ballots, votes }) =>
      weightedMajority(
        votes,
        ballots.map((ballot) => stepSummary(ballot.stepRewards ?? [])?.[aggregate]),
      ),
  };
}

export const stepMethods: readonly VoteMethod[] = [
  stepMethod('prmMin', 'min', 'weakest step', 'the reward of its weakest step'),
  stepMethod('prmProduct', 'product', 'product', 'the product of the rewards of its steps'),
  stepMethod('prmLast', 'last', 'last step', 'the reward of its last step'),
  stepMethod('prmMean', 'mean', 'mean', 'the mean reward of its steps'),
];
