import { describe, expect, it } from 'vitest';
import type { Trajectory } from '../../../../src/analysis/model';
import { RewardTally } from '../../../../src/analysis/rewards/rewardTally';
import { textSpan } from '../../../../src/base/positions';
import { trajectoryWith } from '../defects/contexts';

const right = '3 * 4 = 12.\n\n12 + 1 = 13.';
const wrong = '3 * 4 = 12.\n\n12 + 1 = 14.';

function labelled(thought: string, ...ratings: readonly number[]): Trajectory {
  const spans = [textSpan(0, 11), textSpan(13, 25)];
  const steps = spans.map((span, index) => ({ ...span, rating: ratings[index] ?? 0 }));
  return trajectoryWith({ thought, response: ' ' }, { steps, format: 'prm800k' });
}

describe('the rewards of a file', () => {
  it('are compared with the outcome, with labels and with each other', () => {
    const tally = new RewardTally(['prm']);
    const beside = (...steps: readonly number[]) =>
      new Map([['prm', { steps, scale: 'probability' as const }]]);
    tally.add({ trajectory: labelled(right, 1, 1), beside: beside(0.9, 0.8) }, true);
    tally.add({ trajectory: labelled(wrong, 1, -1), beside: beside(0.9, 0.1) }, false);
    tally.add({ trajectory: labelled(wrong, 1, -1), beside: beside(0.3, 0.1) }, false);
    const { report } = tally;
    expect(report).toMatchObject({ trajectories: 3, judged: 3 });
    const auc = report.choices.map(({ id, n, outcome }) => [id, n, outcome?.auc]);
    expect(auc).toContainEqual(['recorded/min', 3, 1]);
    expect(auc).toContainEqual(['sidecar:prm/product', 3, 1]);
    expect(auc).toContainEqual(['verifiers', 3, 1]);
    expect(report.choices.map(({ id }) => id)).not.toContain('recorded');
    expect(report.firstErrors).toMatchObject([
      { source: { id: 'sidecar:prm', title: 'prm' }, erroneousAccuracy: 0.5, soundAccuracy: 1 },
      { source: { id: 'verifiers' }, erroneousAccuracy: 1, soundAccuracy: 1, f1: 1 },
    ]);
    expect(report.pairs.map(({ left, right: other }) => `${left.id} ${other.id}`)).toEqual([
      'recorded sidecar:prm',
      'recorded verifiers',
      'sidecar:prm verifiers',
    ]);
    expect(report.pairs[1]).toMatchObject({ steps: 6, kappa: 1, tau: 1 });
    const best = report.choices.find(({ id }) => id === 'verifiers')?.bestOfN;
    expect(report.bestOfN).toMatchObject({ problems: 1, ns: [1, 2, 3] });
    expect(best?.at(-1)).toBe(1);
  });

  it('is empty where nothing is rated, and judges nothing that nobody knows', () => {
    const tally = new RewardTally();
    tally.add({ trajectory: trajectoryWith({ thought: 'Hm.', response: 'So.' }) }, undefined);
    expect(tally.report).toEqual({
      ...{ trajectories: 1, judged: 0, choices: [], pairs: [], firstErrors: [] },
    });
  });
});
