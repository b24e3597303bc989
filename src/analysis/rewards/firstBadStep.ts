import { firstStepBelow } from '../votes/stepRewards';
import type { Rewards, StepReward } from './rewardSource';
import { badBelow } from './stepScale';

/**
 * The first step that a source finds bad, by the threshold of its scale (`badBelow`); `undefined`
 * where it finds none.
 *
 * @example the probabilities 0.9, 0.4, 0.2 give step 1; the judgements 1, 0, -1 give step 2
 */
export function firstBadStep({ steps, scale }: Omit<Rewards, 'outcome'>): StepReward | undefined {
  const threshold = badBelow(scale);
  const index =
    threshold === undefined
      ? undefined
      : firstStepBelow(
          steps.map(({ reward }) => reward),
          threshold,
        );
  return index === undefined ? undefined : steps[index];
}
