import { describe, expect, it } from 'vitest';
import { bestOfNChart } from '../../../../../src/views/client/rewards/agreement/bestOfNChart';
import { rewardChart } from '../../../../../src/views/client/rewards/along/rewardChart';
import type { RewardReport } from '../../../../../src/views/protocol/rewards';
import { rewardLines, rewardReport } from '../../../../support/rewardsStates';

describe('the chart of rewards along a trajectory', () => {
  const lines = rewardLines();

  it('has a line for each source that rates steps, from −1 where they are judged', () => {
    const spec = rewardChart(lines);
    expect(spec?.lines.map(({ name, axis }) => `${name} ${axis}`)).toEqual([
      'Recorded left',
      'qwen-prm left',
    ]);
    expect(spec?.left).toMatchObject({ start: -1, end: 1 });
    expect(spec?.behind).toHaveLength(8);
    expect(spec?.limits).toMatchObject([{ value: 0.5 }]);
  });

  it('gives values the right axis, or the left one to themselves', () => {
    const [judged, rated] = lines.sources;
    const searched = rated && { ...rated, scale: 'value' as const };
    const spec = rewardChart({
      ...lines,
      sources: [judged, searched].flatMap((each) => each ?? []),
    });
    expect(spec?.lines.map(({ axis }) => axis)).toEqual(['left', 'right']);
    expect(spec?.right?.label).toBe('value');
    expect(spec?.limits).toBeUndefined();
    const alone = rewardChart({ ...lines, sources: searched ? [searched] : [] });
    expect(alone?.left.end).toBeUndefined();
    expect(alone?.right).toBeUndefined();
  });

  it('names who finds which step where they differ', () => {
    const [judged, rated] = lines.sources;
    const early = rated && { ...rated, firstBad: 4 };
    const spec = rewardChart({ ...lines, sources: [judged, early].flatMap((each) => each ?? []) });
    expect(spec?.marks?.map(({ name }) => name)).toEqual([
      'first bad: Recorded',
      'first bad: qwen-prm',
    ]);
  });

  it('is none where nobody rates steps', () => {
    expect(rewardChart({ ...lines, sources: lines.sources.slice(2) })).toBeUndefined();
  });
});

describe('the chart of best of n', () => {
  const easy: RewardReport = {
    ...{ trajectories: 2, judged: 2, pairs: [], firstErrors: [] },
    choices: [{ id: 'recorded', title: 'Recorded', n: 2, bestOfN: [0.92, 0.97] }],
    bestOfN: { problems: 1, ns: [1, 2], any: [0.92, 0.98], chance: 0.92 },
  };

  it('draws outcomes and weakest steps, at most six lines with the ceiling', () => {
    const spec = bestOfNChart(rewardReport());
    const names = spec?.lines.map(({ name }) => name) ?? [];
    expect(names.length).toBeLessThanOrEqual(6);
    expect(names).not.toContain('Verifiers, weakest step');
    expect(names.at(-1)).toBe('any of them right');
  });

  it('begins below the lowest share where all are high', () => {
    expect(bestOfNChart(easy)?.left.start).toBe(0.8);
    const hard = easy.bestOfN && { ...easy.bestOfN, chance: 0.3 };
    expect(bestOfNChart({ ...easy, ...(hard && { bestOfN: hard }) })?.left.start).toBe(0);
    expect(bestOfNChart({ ...easy, choices: [] })).toBeUndefined();
  });
});
