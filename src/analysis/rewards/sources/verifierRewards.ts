import { lastStartingAtOrBefore } from '../../../base/positions';
import type { Trajectory } from '../../model';
import type { CheckedClaim } from '../../verify/claim';
import { verifyText } from '../../verify/verifiers';
import type { RewardSource, StepReward } from '../rewardSource';
import { stepSpansOf } from '../stepSpans';

/**
 * What the functional verifiers make of the claims they can check. Outcome: the share of them that
 * is not false, in [0, 1]. A step is -1 where a claim in it is false, 1 where all that was checked
 * in it holds, and not rated where nothing was. Claims of which nobody can be sure count nowhere.
 */
export const verifierRewards: RewardSource = {
  id: 'verifiers',
  title: 'Verifiers',
  description: 'The share of the equations and puzzle steps checked that is not false.',
  rate({ trajectory }) {
    const { thought, response } = claimsOf(trajectory);
    const all = [...thought, ...response];
    if (all.length === 0) {
      return undefined;
    }
    const held = all.filter(({ verdict }) => verdict === 'true').length;
    return {
      outcome: held / all.length,
      steps: stepRewardsOf(trajectory, thought),
      scale: 'judgement',
    };
  },
};

function claimsOf({ problem, thought, response }: Trajectory): {
  readonly thought: readonly CheckedClaim[];
  readonly response: readonly CheckedClaim[];
} {
  const decided = (text: string, part: 'statements' | 'answer'): readonly CheckedClaim[] =>
    verifyText({ problem: problem.text, text }, part).filter(({ verdict }) => verdict !== 'unsure');
  const answersApart = response.text.trim() !== '';
  return {
    thought: decided(thought.text, answersApart ? 'statements' : 'answer'),
    response: answersApart ? decided(response.text, 'answer') : [],
  };
}

function stepRewardsOf(
  trajectory: Trajectory,
  claims: readonly CheckedClaim[],
): readonly StepReward[] {
  const spans = stepSpansOf(trajectory);
  const rewards = new Map<number, 1 | -1>();
  for (const { span, verdict } of claims) {
    const step = lastStartingAtOrBefore(spans, span.start);
    if (step >= 0 && rewards.get(step) !== -1) {
      rewards.set(step, verdict === 'false' ? -1 : 1);
    }
  }
  return spans.flatMap(({ start, end }, step) => {
    const reward = rewards.get(step);
    return reward === undefined ? [] : [{ step, start, end, reward }];
  });
}
