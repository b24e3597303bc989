import type { Trajectory, TrajectoryStep } from '../model';
import { defaultRewardChoice } from './defaultRewardChoice';
import { chosenReward, type RewardChoice, rewardChoiceId } from './rewardChoice';
import type { RewardInput, Rewards } from './rewardSource';
import { stepSpansOf } from './stepSpans';

/**
 * A trajectory with the rewards of a choice in place of those that were recorded, so that whoever
 * weighs by rewards follows the choice without knowing of it. Steps are those that the source rates;
 * where it says nothing there is no reward. The recorded choice leaves everything as it is.
 */
export function withRewards(input: RewardInput, choice: RewardChoice): Trajectory {
  const { trajectory } = input;
  if (rewardChoiceId(choice) === defaultRewardChoice) {
    return trajectory;
  }
  const rewards = choice.source.rate(input);
  const reward = chosenReward(rewards, choice);
  const steps = stepsUnder(trajectory, rewards);
  const copy: { -readonly [K in keyof Trajectory]: Trajectory[K] } = { ...trajectory };
  delete copy.reward;
  delete copy.steps;
  return {
    ...copy,
    ...(reward !== undefined && { reward }),
    ...(steps.length > 0 && { steps }),
  };
}

function stepsUnder(
  trajectory: Trajectory,
  rewards: Rewards | undefined,
): readonly TrajectoryStep[] {
  const ratings = new Map(rewards?.steps.map(({ step, reward }) => [step, reward]));
  // Who rates no steps cuts none either.
  const steps: readonly TrajectoryStep[] =
    trajectory.steps ?? (ratings.size > 0 ? stepSpansOf(trajectory) : []);
  return steps.map(({ start, end, label, alternatives }, step) => {
    const rating = ratings.get(step);
    return {
      start,
      end,
      ...(rating !== undefined && { rating }),
      ...(label !== undefined && { label }),
      ...(alternatives && { alternatives }),
    };
  });
}
