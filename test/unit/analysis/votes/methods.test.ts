import { describe, expect, it } from 'vitest';
import { bestOfN } from '../../../../src/analysis/votes/bestOfN';
import { bestOfNAtK } from '../../../../src/analysis/votes/bestOfNAtK';
import { majority } from '../../../../src/analysis/votes/majority';
import { methods } from '../../../../src/analysis/votes/methods';
import { passAtK } from '../../../../src/analysis/votes/passAtK';
import { softmaxWeights } from '../../../../src/analysis/votes/cisc';
import { weightedMajority } from '../../../../src/analysis/votes/weightedMajority';
import { wilson } from '../../../../src/analysis/votes/wilson';
import { seededRandom } from '../../../support/seededRandom';

describe('majority', () => {
  it('gives winner, shares, margin and entropy', () => {
    const result = majority([0, 1, undefined, 0, 0, 2]);
    expect(result).toMatchObject({ winner: 0, tied: [0], valid: 5, total: 6 });
    expect(result.share).toBeCloseTo(3 / 5, 12);
    expect(result.shareOfAll).toBeCloseTo(3 / 6, 12);
    expect(result.margin).toBeCloseTo(2 / 5, 12);
    expect(result.entropyBits).toBeCloseTo(-0.6 * Math.log2(0.6) - 0.4 * Math.log2(0.2), 12);
  });

  it('shows a tie and lets the first seen win', () => {
    expect(majority([4, 2, 2, 4])).toMatchObject({ winner: 4, tied: [4, 2], margin: 0 });
  });

  it('has no winner without votes', () => {
    expect(majority([undefined])).toMatchObject({ winner: undefined, tied: [], share: 0 });
    expect(majority([])).toMatchObject({ winner: undefined, shareOfAll: 0 });
  });
});

describe('weightedMajority', () => {
  it('sums weights instead of averaging them', () => {
    const result = weightedMajority([0, 0, 1], [0.5, 0.4, 0.8]);
    expect(result.winner).toBe(0);
    expect(result.share).toBeCloseTo(0.9 / 1.7, 12);
  });

  it('leaves out votes without a finite weight', () => {
    const weights = [undefined, Number.NaN, Number.POSITIVE_INFINITY, 0.1];
    expect(weightedMajority([0, 0, 0, 1], weights)).toMatchObject({ winner: 1, tied: [1] });
    expect(weightedMajority([0], [undefined])).toMatchObject({ winner: undefined, tied: [] });
  });

  it('works with weights that are all negative', () => {
    expect(weightedMajority([0, 1], [-3, -1])).toMatchObject({ winner: 1, share: undefined });
  });

  it('normalises confidences', () => {
    const weights = softmaxWeights([900, 900, 899], 1);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect((weights[0] ?? 0) / (weights[2] ?? 1)).toBeCloseTo(Math.E, 9);
  });
});

describe('bestOfN', () => {
  it.each([
    [[0.1, 0.7, 0.7], 1],
    [[undefined, -5, Number.NaN], 1],
    [[undefined], undefined],
    [[], undefined],
  ])('chooses from %o', (scores, expected) => {
    expect(bestOfN(scores)).toBe(expected);
  });

  it('has the expectation over all subsets that counting them gives', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 30; round++) {
      const n = 1 + Math.floor(random() * 7);
      const samples = Array.from({ length: n }, (_unused, index) => ({
        score: index + random() / 2,
        correct: random() < 0.5,
      }));
      for (let k = 1; k <= n; k++) {
        const picks = subsets(n, k).map((subset) => Math.max(...subset));
        const right = picks.filter((pick) => samples[pick]?.correct).length;
        expect(bestOfNAtK(samples, k)).toBeCloseTo(right / picks.length, 10);
      }
    }
  });

  it('shares what tied scores have', () => {
    const tied = [true, false, false].map((correct) => ({ score: 1, correct }));
    expect([1, 2, 3].map((k) => bestOfNAtK(tied, k))).toEqual(
      [1, 2, 3].map(() => expect.closeTo(1 / 3, 12) as number),
    );
  });
});

describe('passAtK', () => {
  it('is the share of subsets with a correct sample', () => {
    for (let n = 1; n <= 8; n++) {
      for (let c = 0; c <= n; c++) {
        for (let k = 1; k <= n; k++) {
          const all = subsets(n, k);
          const passing = all.filter((subset) => subset.some((index) => index < c)).length;
          expect(passAtK(n, c, k)).toBeCloseTo(passing / all.length, 12);
        }
      }
    }
  });

  it('stays in range for large groups', () => {
    expect(passAtK(20_000, 3, 10_000)).toBeCloseTo(0.875, 3);
    expect(passAtK(20_000, 0, 10_000)).toBe(0);
  });

  it.each([
    [5, 6, 1],
    [5, 1, 0],
    [5, 1, 6],
    [5, 1.5, 2],
    [5, -1, 2],
  ])('refuses n=%d, c=%d, k=%d', (n, c, k) => {
    expect(() => passAtK(n, c, k)).toThrow(RangeError);
  });
});

describe('wilson', () => {
  it('lies inside [0, 1], holds the share and narrows with trials', () => {
    for (let n = 1; n <= 40; n++) {
      for (let s = 0; s <= n; s++) {
        const { low, high } = wilson(s, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(s / n);
        expect(high).toBeGreaterThanOrEqual(s / n);
        const more = wilson(4 * s, 4 * n);
        expect(more.high - more.low).toBeLessThan(high - low);
      }
    }
  });

  it('solves the equation it comes from', () => {
    const { low, high } = wilson(7, 20, 2);
    for (const p of [low, high]) {
      expect(Math.abs(7 / 20 - p)).toBeCloseTo(2 * Math.sqrt((p * (1 - p)) / 20), 12);
    }
  });

  it('knows nothing without trials', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('methods', () => {
  it('have names of their own', () => {
    expect(new Set(methods.map((method) => method.name)).size).toBe(methods.length);
  });
});

function subsets(n: number, k: number): number[][] {
  const found: number[][] = [];
  for (let mask = 0; mask < 1 << n; mask++) {
    const subset = Array.from({ length: n }, (_unused, bit) => bit).filter(
      (bit) => (mask >> bit) & 1,
    );
    if (subset.length === k) {
      found.push(subset);
    }
  }
  return found;
}
