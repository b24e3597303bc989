import { describe, expect, it } from 'vitest';
import { kendallTau, pearson } from '../../../../src/analysis/rewards/agreement/correlation';
import { FirstErrorTally } from '../../../../src/analysis/rewards/agreement/firstErrors';
import {
  outcomeAgreement,
  type ScoredOutcome,
} from '../../../../src/analysis/rewards/agreement/outcomeAgreement';
import { rankedBestOfN } from '../../../../src/analysis/rewards/agreement/rankedBestOfN';
import { SourcePairTally } from '../../../../src/analysis/rewards/agreement/sourcePair';
import type { Rewards } from '../../../../src/analysis/rewards/rewardSource';
import type { StepScale } from '../../../../src/analysis/rewards/stepScale';
import { textSpan } from '../../../../src/base/positions';
import { seededRandom } from '../../../support/seededRandom';

const outcomes = (...list: readonly (readonly [number, boolean])[]): readonly ScoredOutcome[] =>
  list.map(([score, correct]) => ({ score, correct }));

describe('agreement of a reward with the outcome', () => {
  it('is the area under the ROC curve, ties counting half', () => {
    const found = outcomeAgreement(outcomes([0.9, true], [0.4, false], [0.4, true], [0.1, false]));
    expect(found).toEqual({
      ...{ n: 4, right: 2, auc: 3.5 / 4, accuracy: 0.75, threshold: 0.5, isFitted: false },
    });
  });

  it('fits a threshold where the scale names none', () => {
    expect(outcomeAgreement(outcomes([3, true], [2.5, true], [2, false], [-4, true]))).toEqual(
      expect.objectContaining({ accuracy: 0.75, threshold: -4, isFitted: true }),
    );
    expect(outcomeAgreement(outcomes([3, true], [2, false], [-4, false]))).toEqual(
      expect.objectContaining({ accuracy: 1, threshold: 3, auc: 1 }),
    );
  });

  it('knows no area where all are right, and nothing without trajectories', () => {
    expect(outcomeAgreement(outcomes([1, true]))).not.toHaveProperty('auc');
    expect(outcomeAgreement([])).toBeUndefined();
  });
});

describe('correlation', () => {
  it('of Kendall corrects for ties', () => {
    expect(kendallTau([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3);
    expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendallTau([1, 1, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6));
    expect(kendallTau([1, 1], [1, 2])).toBeUndefined();
    expect(kendallTau([], [])).toBeUndefined();
  });

  it('of Kendall is what comparing all pairs gives', () => {
    const random = seededRandom(7);
    const values = (): number[] => Array.from({ length: 60 }, () => Math.floor(random() * 9));
    const [a, b] = [values(), values()];
    let [score, tiedA, tiedB, pairs] = [0, 0, 0, 0];
    for (let i = 0; i < a.length; i++) {
      for (let j = 0; j < i; j++) {
        const [x, y] = [(a[i] ?? 0) - (a[j] ?? 0), (b[i] ?? 0) - (b[j] ?? 0)];
        score += Math.sign(x) * Math.sign(y);
        tiedA += Number(x === 0);
        tiedB += Number(y === 0);
        pairs++;
      }
    }
    const expected = score / Math.sqrt((pairs - tiedA) * (pairs - tiedB));
    expect(kendallTau(a, b)).toBeCloseTo(expected, 12);
  });

  it('of Pearson is linear', () => {
    expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
    expect(pearson([1, 2, 3], [1, 3, 1])).toBeCloseTo(0);
    expect(pearson([1, 1], [1, 2])).toBeUndefined();
    expect(pearson([], [])).toBeUndefined();
  });
});

describe('the first wrong step', () => {
  it('has the harmonic mean of both accuracies', () => {
    const tally = new FirstErrorTally();
    tally.add(2, 2);
    tally.add(2, 1);
    [undefined, undefined, undefined, 0].forEach((given) => tally.add(undefined, given));
    expect(tally.score).toEqual({
      ...{ erroneous: 2, sound: 4, erroneousAccuracy: 0.5, soundAccuracy: 0.75 },
      f1: expect.closeTo(0.6) as number,
    });
  });

  it('has none where one kind lacks', () => {
    const tally = new FirstErrorTally();
    tally.add(undefined, undefined);
    expect(tally.score).toEqual({ erroneous: 0, sound: 1, soundAccuracy: 1 });
  });
});

describe('two sources', () => {
  const steps = (scale: StepScale, ...rewards: readonly (number | undefined)[]): Rewards => ({
    scale,
    steps: rewards.flatMap((reward, step) =>
      reward === undefined ? [] : [{ ...textSpan(step, step + 1), step, reward }],
    ),
  });

  it('are compared on what both rate, by the sign of steps', () => {
    const tally = new SourcePairTally();
    tally.add(steps('probability', 0.9, 0.2, 0.8, 0.4), steps('judgement', 1, -1, undefined, 1));
    tally.add(steps('probability', 0.7), { ...steps('judgement', 1), outcome: 5 });
    const { kappa, ...rest } = tally.agreement;
    expect(rest).toEqual({
      ...{ trajectories: 2, steps: 4, tau: 1, pearson: expect.closeTo(1) as number },
    });
    // Three of four agree; by chance they would on (2 · 3 + 2 · 1) / 16 of them.
    expect(kappa).toBeCloseTo((0.75 - 0.5) / 0.5);
  });

  it('say nothing where nothing is rated by both', () => {
    const tally = new SourcePairTally();
    tally.add(steps('probability', undefined, 0.5), steps('judgement', 1));
    expect(tally.agreement).toMatchObject({ trajectories: 1, steps: 0 });
    expect(tally.agreement).not.toHaveProperty('kappa');
  });
});

describe('best of n', () => {
  const sample = (correct: boolean, orm?: number, prm?: number) => ({
    correct,
    scores: new Map([
      ...(orm === undefined ? [] : [['orm', orm] as const]),
      ...(prm === undefined ? [] : [['prm', prm] as const]),
    ]),
  });
  const group = [sample(true, 0.3, 0.9), sample(false, 0.9, 0.1), sample(false, 0.1)];

  it('is exact over all subsets, for every ranking on the same samples', () => {
    const found = rankedBestOfN([group], ['orm', 'prm']);
    expect(found).toMatchObject({ problems: 1, ns: [1, 2, 3] });
    expect(found?.byChoice.get('prm')).toEqual(
      [1, 2, 3].map((n) => expect.closeTo(n / 3) as number),
    );
    // Of the three pairs, the right one wins only against the third.
    expect(found?.byChoice.get('orm')).toEqual(
      [1 / 3, 1 / 3, 0].map((p) => expect.closeTo(p) as number),
    );
    expect(found?.any).toEqual([1, 2, 3].map((n) => expect.closeTo(n / 3) as number));
    expect(found?.chance).toBeCloseTo(1 / 3);
  });

  it('ranks what has no score below what has a negative one', () => {
    const scored = [sample(true, -5), sample(false)];
    expect(rankedBestOfN([scored], ['orm'])?.byChoice.get('orm')).toEqual([0.5, 1]);
  });

  it('goes as far as half of the problems do', () => {
    const two = group.slice(0, 2);
    expect(rankedBestOfN([group, two, [sample(true)]], [])).toMatchObject({
      ...{ problems: 1, ns: [1, 2, 3] },
    });
    expect(rankedBestOfN([group, two, two], [])).toMatchObject({ problems: 3, ns: [1, 2] });
    expect(rankedBestOfN([[sample(true)]], [])).toBeUndefined();
  });
});
