/**
 * What the rewards of steps are. `judgement`: right 1, neutral 0, wrong -1, as people label them
 * (PRM800K). `probability`: in [0, 1], as process reward models and rollouts give them. `value`: on
 * a scale of the producer's own, such as that of a search.
 */
export type StepScale = 'judgement' | 'probability' | 'value';

/** What a reward says of its step; a value on a scale of its own says neither. */
export type StepSign = 'good' | 'neutral' | 'bad';

/**
 * The scale of rewards, by their values. Zeros and ones alone can be either judgements or
 * probabilities.
 *
 * @param judged they are known to be judgements, so that 0 is neutral and not impossible
 * @example 1, 0, -1 are judgements; 0.9, 0.1 and 1, 0 are probabilities; 20, 1 are values
 */
export function scaleOf(rewards: readonly number[], judged = false): StepScale {
  const areJudgements = rewards.every((reward) => reward === 1 || reward === 0 || reward === -1);
  if (areJudgements && (judged || rewards.includes(-1))) {
    return 'judgement';
  }
  return rewards.every((reward) => reward >= 0 && reward <= 1) ? 'probability' : 'value';
}

/**
 * Below it a step is bad: 0 for judgements, so that -1 is (PRM800K; the label of ProcessBench is a
 * -1 at the step it names), 0.5 for probabilities. `undefined` for values, which have no threshold.
 */
export function badBelow(scale: StepScale): number | undefined {
  switch (scale) {
    case 'judgement':
      return 0;
    case 'probability':
      return 0.5;
    case 'value':
      return undefined;
  }
}

export function signOf(reward: number, scale: StepScale): StepSign {
  const threshold = badBelow(scale);
  if (threshold === undefined || (scale === 'judgement' && reward === 0)) {
    return 'neutral';
  }
  return reward < threshold ? 'bad' : 'good';
}
