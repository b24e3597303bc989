import type { SourceRewards } from '../../analysis/rewards/sourceRewards';
import type { StepReward } from '../../analysis/rewards/rewardSource';
import { signOf, type StepSign } from '../../analysis/rewards/stepScale';

/** The source whose steps are drawn on a trajectory: the first that rates any. */
export function drawnSource(
  rewards: readonly SourceRewards[] | undefined,
): SourceRewards | undefined {
  return rewards?.find(({ steps }) => steps.length > 0);
}

/** The rated steps of a source by what their reward says of them. */
export function stepsBySign({
  steps,
  scale,
}: SourceRewards): Readonly<Record<StepSign, readonly StepReward[]>> {
  const signed = (sign: StepSign): readonly StepReward[] =>
    steps.filter(({ reward }) => signOf(reward, scale) === sign);
  return { good: signed('good'), neutral: signed('neutral'), bad: signed('bad') };
}

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** A reward as people read it, with a real minus. */
export function rewardText(reward: number): string {
  return digits.format(reward).replace('-', '−');
}
