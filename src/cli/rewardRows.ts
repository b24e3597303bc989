import { firstBadStep } from '../analysis/rewards/firstBadStep';
import type { RewardInput } from '../analysis/rewards/rewardSource';
import { rewardSources } from '../analysis/rewards/rewardSources';
import { reduceSteps, stepReductions } from '../analysis/rewards/stepReduction';

/** What every source says of a trajectory, as `inspect` prints it. */
export function rewardRowsOf(input: RewardInput) {
  return rewardSources([...(input.beside?.keys() ?? [])]).flatMap((source) => {
    const rewards = source.rate(input);
    if (rewards === undefined) {
      return [];
    }
    const { outcome, steps, scale } = rewards;
    const reduced = stepReductions.map(
      (reduction) => [reduction, reduceSteps(rewards, reduction) ?? null] as const,
    );
    return [
      {
        source: source.id,
        reward: outcome ?? null,
        ...(steps.length > 0 && {
          scale,
          steps,
          firstBadStep: firstBadStep(rewards)?.step ?? null,
          ...Object.fromEntries(reduced),
        }),
      },
    ];
  });
}
