import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/analysis/formats/formatList';
import type { Trajectory, TrajectoryStep } from '../../../../src/analysis/model';
import { firstBadStep } from '../../../../src/analysis/rewards/firstBadStep';
import {
  chosenReward,
  parseRewardChoice,
  rewardChoiceId,
  rewardChoiceTitle,
} from '../../../../src/analysis/rewards/rewardChoice';
import type { RewardInput, Rewards } from '../../../../src/analysis/rewards/rewardSource';
import { rewardSourceOf, rewardSources } from '../../../../src/analysis/rewards/rewardSources';
import { judgedFormats } from '../../../../src/analysis/rewards/sources/recorded';
import { badBelow, scaleOf, signOf } from '../../../../src/analysis/rewards/stepScale';
import { stepSpansOf } from '../../../../src/analysis/rewards/stepSpans';
import { withRewards } from '../../../../src/analysis/rewards/withRewards';
import { textSpan } from '../../../../src/base/positions';
import { trajectoryWith } from '../defects/contexts';

const thought = 'We have 3 * 4 = 12.\n\nSo 12 + 1 = 14.\n\nThat is all.';
const texts = { thought, response: 'It is 14.' };

function rated(...ratings: readonly (number | undefined)[]): readonly TrajectoryStep[] {
  return ratings.map((rating, index) => ({
    ...textSpan(index, index + 1),
    ...(rating !== undefined && { rating }),
  }));
}

function trajectory(rest: Partial<Trajectory> = {}): Trajectory {
  return trajectoryWith(texts, rest);
}

function rewardsOf(id: string, input: RewardInput): Rewards | undefined {
  return rewardSourceOf(id)?.rate(input);
}

function chosen(choice: string, input: RewardInput): number | undefined {
  const parsed = parseRewardChoice(choice);
  return parsed && chosenReward(parsed.source.rate(input), parsed);
}

describe('scales of step rewards', () => {
  it('are told by their values, and by what is known of the format', () => {
    expect(scaleOf([1, 0, -1])).toBe('judgement');
    expect(scaleOf([1, 0])).toBe('probability');
    expect(scaleOf([1, 0], true)).toBe('judgement');
    expect(scaleOf([0.9, 0.1])).toBe('probability');
    expect(scaleOf([20, 1, 0.001])).toBe('value');
    expect((['judgement', 'probability', 'value'] as const).map(badBelow)).toEqual([
      0,
      0.5,
      undefined,
    ]);
    expect([signOf(0, 'judgement'), signOf(0.49, 'probability'), signOf(7, 'value')]).toEqual([
      'neutral',
      'bad',
      'neutral',
    ]);
  });

  it('are judgements in the formats that label steps, also where all are right', () => {
    const ids: readonly string[] = formats.map(({ id }) => id);
    for (const format of judgedFormats) {
      expect(ids).toContain(format);
      const input = { trajectory: trajectory({ format, steps: rated(1, 1) }) };
      expect(rewardsOf('recorded', input)?.scale).toBe('judgement');
    }
  });

  it('decide which step is the first bad one', () => {
    const first = (format: string, ...ratings: readonly (number | undefined)[]) => {
      const rewards = rewardsOf('recorded', {
        trajectory: trajectory({ format, steps: rated(...ratings) }),
      });
      return rewards && firstBadStep(rewards)?.step;
    };
    expect(first('prm800k', 1, 0, -1, -1)).toBe(2);
    expect(first('prm800k', 1, 0)).toBeUndefined();
    expect(first('math-aps', 1, 0)).toBe(1);
    expect(first('math-aps', 0.8, 0.5, 0.2)).toBe(2);
    expect(first('processbench', 1, -1, undefined)).toBe(1);
    expect(first('tree-of-thoughts', 20, 0.001)).toBeUndefined();
  });
});

describe('steps that rewards are for', () => {
  it('are the producer’s, else paragraphs, else lines, and never blank', () => {
    const cut = (text: string): string[] =>
      stepSpansOf(trajectoryWith({ thought: text, response: '' })).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(cut('a\n\nb\nc\n \n\n')).toEqual(['a', 'b\nc']);
    expect(cut('b\nc')).toEqual(['b', 'c']);
    expect(cut('')).toEqual([]);
    expect(stepSpansOf(trajectory({ steps: rated(1) }))).toEqual([{ start: 0, end: 1 }]);
  });
});

describe('reward sources', () => {
  it('are found by their ids, the recorded one first', () => {
    expect(rewardSources(['prm', '']).map(({ id }) => id)).toEqual([
      'recorded',
      'sidecar:prm',
      'sidecar',
      'verifiers',
    ]);
    for (const { id } of rewardSources(['prm', ''])) {
      expect(rewardSourceOf(id)?.id).toBe(id);
    }
    expect(rewardSourceOf('other')).toBeUndefined();
    expect(rewardSourceOf('sidecar:')).toBeUndefined();
  });

  it('say nothing where they know nothing', () => {
    const plain = trajectoryWith({ thought: 'Hm.', response: 'Seven.' });
    for (const source of rewardSources(['prm'])) {
      expect(source.rate({ trajectory: plain })).toBeUndefined();
    }
  });

  it('give what is recorded, and leave out steps that are not rated', () => {
    const rewards = rewardsOf('recorded', {
      trajectory: trajectory({ reward: 0.25, steps: rated(0.5, undefined, 0.75) }),
    });
    expect(rewards).toEqual({
      outcome: 0.25,
      scale: 'probability',
      steps: [
        { step: 0, start: 0, end: 1, reward: 0.5 },
        { step: 2, start: 2, end: 3, reward: 0.75 },
      ],
    });
  });

  it('have verifiers count the claims that hold, step by step', () => {
    const rewards = rewardsOf('verifiers', { trajectory: trajectory() });
    expect(rewards?.outcome).toBe(0.5);
    expect(rewards?.steps.map(({ step, reward }) => [step, reward])).toEqual([
      [0, 1],
      [1, -1],
    ]);
    expect(rewards && firstBadStep(rewards)?.step).toBe(1);
    const { start = 0, end = 0 } = rewards?.steps[1] ?? {};
    expect(thought.slice(start, end)).toBe('So 12 + 1 = 14.');
  });

  it('read the sidecar by name', () => {
    const beside = new Map([
      ['prm', { steps: [0.9, null, 0.3], scale: 'probability' as const }],
      ['', { reward: -2, scale: 'value' as const }],
    ]);
    const input = { trajectory: trajectory(), beside };
    expect(rewardsOf('sidecar:prm', input)?.steps.map(({ step }) => step)).toEqual([0, 2]);
    expect(rewardsOf('sidecar', input)).toEqual({ outcome: -2, steps: [], scale: 'value' });
  });
});

describe('a choice of reward', () => {
  it('is spelled as source and reduction', () => {
    for (const id of ['recorded', 'recorded/min', 'sidecar:a/b/product', 'verifiers/last']) {
      const choice = parseRewardChoice(id);
      expect(choice && rewardChoiceId(choice)).toBe(id);
    }
    expect(parseRewardChoice('sidecar:a/b')?.source.title).toBe('a/b');
    expect(parseRewardChoice('recorded/max')).toBeUndefined();
    expect(parseRewardChoice('')).toBeUndefined();
    const choice = parseRewardChoice('recorded/last');
    expect(choice && rewardChoiceTitle(choice)).toBe('Recorded, last step');
  });

  it('reduces steps as the papers do', () => {
    const input = { trajectory: trajectory({ reward: 3, steps: rated(0.9, 0.5, 0.8) }) };
    expect(chosen('recorded', input)).toBe(3);
    expect(chosen('recorded/min', input)).toBe(0.5);
    expect(chosen('recorded/product', input)).toBeCloseTo(0.36);
    expect(chosen('recorded/last', input)).toBe(0.8);
    expect(chosen('recorded/mean', input)).toBeCloseTo(2.2 / 3);
    expect(chosen('recorded/min', { trajectory: trajectory() })).toBeUndefined();
  });

  it('counts neutral judgements as right, and multiplies no values', () => {
    const judged = { trajectory: trajectory({ steps: rated(1, 0, -1) }) };
    expect(chosen('recorded/min', judged)).toBe(0);
    expect(chosen('recorded/mean', judged)).toBeCloseTo(2 / 3);
    const searched = { trajectory: trajectory({ steps: rated(20, 3) }) };
    expect(chosen('recorded/product', searched)).toBeUndefined();
    expect(chosen('recorded/last', searched)).toBe(3);
  });

  it('takes the place of what was recorded', () => {
    const before = trajectory({ reward: 3 });
    const under = (id: string): Trajectory => {
      const choice = parseRewardChoice(id);
      return choice ? withRewards({ trajectory: before }, choice) : before;
    };
    expect(under('recorded')).toBe(before);
    expect(under('verifiers').reward).toBe(0.5);
    expect(under('verifiers').steps?.map(({ rating }) => rating)).toEqual([1, -1, undefined]);
    expect(under('sidecar:prm')).not.toHaveProperty('reward');
    expect(under('sidecar:prm')).not.toHaveProperty('steps');
  });

  it('keeps what else is known of a step', () => {
    const alternatives = [{ text: 'Or so.' }];
    const steps = [{ ...textSpan(0, 19), rating: 0.5, label: 'first', alternatives }];
    const choice = parseRewardChoice('verifiers');
    const changed = choice && withRewards({ trajectory: trajectory({ steps }) }, choice);
    expect(changed?.steps).toEqual([{ ...steps[0], rating: -1 }]);
  });
});
