import { firstBadStep } from './firstBadStep';
import type { RewardChoice } from './rewardChoice';
import type { RewardInput, Rewards, RewardSource, StepReward } from './rewardSource';
import { rewardSources } from './rewardSources';
import { verifierRewards } from './sources/verifierRewards';

/** What a source says of a trajectory, with its name. */
export interface SourceRewards extends Rewards {
  readonly id: string;
  readonly title: string;
  readonly firstBad?: StepReward;
}

/** What every source says of a trajectory, in the order of the sources. */
export function allRewards(input: RewardInput): readonly SourceRewards[] {
  return rewardSources(namesBeside(input)).flatMap((source) => rewardsBy(source, input));
}

/**
 * What is shown on the text of a trajectory: the chosen source first, then the others. Verifiers
 * speak up only where they are chosen, as they tick almost every step.
 */
export function shownRewards(
  input: RewardInput,
  { source: chosen }: RewardChoice,
): readonly SourceRewards[] {
  const others = rewardSources(namesBeside(input)).filter(
    ({ id }) => id !== chosen.id && id !== verifierRewards.id,
  );
  return [chosen, ...others].flatMap((source) => rewardsBy(source, input));
}

function namesBeside({ beside }: RewardInput): readonly string[] {
  return [...(beside?.keys() ?? [])];
}

function rewardsBy(source: RewardSource, input: RewardInput): readonly SourceRewards[] {
  const rewards = source.rate(input);
  if (rewards === undefined) {
    return [];
  }
  const { id, title } = source;
  const firstBad = firstBadStep(rewards);
  return [{ id, title, ...rewards, ...(firstBad && { firstBad }) }];
}
