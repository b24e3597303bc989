import { describe, expect, it } from 'vitest';
import type { SourceRewards } from '../../../../src/analysis/rewards/sourceRewards';
import type { StepScale } from '../../../../src/analysis/rewards/stepScale';
import { textSpan } from '../../../../src/base/positions';
import { nextPlace } from '../../../../src/editor/commands/nextPlace';
import { ratedAt } from '../../../../src/editor/rewards/rewardHover';
import { drawnSource, rewardText, stepsBySign } from '../../../../src/editor/rewards/stepMarks';

function source(id: string, scale: StepScale, ...rewards: readonly number[]): SourceRewards {
  const steps = rewards.map((reward, step) => ({
    ...textSpan(10 * step, 10 * step + 8),
    ...{ step, reward },
  }));
  return { id, title: id, scale, steps };
}

const outcome = source('recorded', 'probability');
const prm = source('prm', 'probability', 0.9, 0.2);
const labels = source('labels', 'judgement', 1, 0, -1);

describe('marks of steps', () => {
  it('are those of the first source that rates steps', () => {
    expect(drawnSource([outcome, prm, labels])?.id).toBe('prm');
    expect(drawnSource([outcome])).toBeUndefined();
    expect(drawnSource(undefined)).toBeUndefined();
  });

  it('say good, neutral or bad', () => {
    const { good, neutral, bad } = stepsBySign(labels);
    expect([good, neutral, bad].map((steps) => steps.map(({ step }) => step))).toEqual([
      ...[[0], [1], [2]],
    ]);
    expect(stepsBySign(prm).bad.map(({ step }) => step)).toEqual([1]);
    expect(stepsBySign(source('search', 'value', 20, 0.001)).neutral).toHaveLength(2);
  });

  it('are written short, with a minus', () => {
    expect([0.123456, -1, 20].map(rewardText)).toEqual(['0.123', '−1', '20']);
  });
});

describe('the hover of a step', () => {
  it('has all sources that rate the step, and none between two steps', () => {
    const at = (offset: number): readonly string[] =>
      ratedAt([outcome, prm, labels], offset).map((each) => `${each.source.id} ${each.step.step}`);
    expect(at(3)).toEqual(['prm 0', 'labels 0']);
    expect(at(27)).toEqual(['labels 2']);
    expect(at(9)).toEqual([]);
  });
});

describe('going to the next place', () => {
  it('goes round and round, in the order of the document', () => {
    expect(nextPlace([30, 10, 20], 10, 'next')).toBe(20);
    expect(nextPlace([30, 10, 20], 30, 'next')).toBe(10);
    expect(nextPlace([30, 10, 20], 10, 'previous')).toBe(30);
    expect(nextPlace([], 10, 'previous')).toBeUndefined();
  });
});
