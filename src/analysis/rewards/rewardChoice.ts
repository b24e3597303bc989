import type { Rewards, RewardSource } from './rewardSource';
import { rewardSourceOf } from './rewardSources';
import { isStepReduction, reduceSteps, type StepReduction } from './stepReduction';

/** Which reward of a trajectory counts: the outcome that a source says, or its steps reduced. */
export interface RewardChoice {
  readonly source: RewardSource;
  readonly reduction?: StepReduction;
}

/**
 * Reads a choice as settings and options spell it: the id of a source, and behind a slash how its
 * steps are reduced. `undefined` where there is no such source.
 *
 * @example `recorded`, `recorded/min`, `sidecar:my-prm/product`, `verifiers`
 */
export function parseRewardChoice(text: string): RewardChoice | undefined {
  const slash = text.lastIndexOf('/');
  const reduction = text.slice(slash + 1);
  const isReduced = slash > 0 && isStepReduction(reduction);
  const source = rewardSourceOf(isReduced ? text.slice(0, slash) : text);
  return source && { source, ...(isReduced && { reduction }) };
}

/** A choice as `parseRewardChoice` reads it. */
export function rewardChoiceId({ source, reduction }: RewardChoice): string {
  return reduction === undefined ? source.id : `${source.id}/${reduction}`;
}

/** A choice in words. */
export function rewardChoiceTitle({ source, reduction }: RewardChoice): string {
  return reduction === undefined ? source.title : `${source.title}, ${wordOf[reduction]}`;
}

const wordOf: Readonly<Record<StepReduction, string>> = {
  min: 'weakest step',
  product: 'product of steps',
  last: 'last step',
  mean: 'mean of steps',
};

/** The one reward that a choice makes of what its source says; `undefined` where there is none. */
export function chosenReward(
  rewards: Rewards | undefined,
  { reduction }: Pick<RewardChoice, 'reduction'>,
): number | undefined {
  return rewards && (reduction === undefined ? rewards.outcome : reduceSteps(rewards, reduction));
}
