import { describe, expect, it } from 'vitest';
import { coverageAt, fitCoverageLaw } from '../../../../src/analysis/votes/coverageLaw';
import { gPassAtK } from '../../../../src/analysis/votes/gPassAtK';
import { winningChances } from '../../../../src/analysis/votes/majorityWithReplacement';
import { marginalGains } from '../../../../src/analysis/votes/marginalGain';
import { compareMethods, mcNemar } from '../../../../src/analysis/votes/mcnemar';
import { passHatK } from '../../../../src/analysis/votes/passHatK';
import { percentile } from '../../../../src/analysis/votes/percentile';
import { pooledVerdict } from '../../../../src/analysis/votes/pooledVerdict';
import { majorityAtK } from '../../../../src/analysis/votes/majorityAtK';
import { weightedMajorityAtK } from '../../../../src/analysis/votes/weightedMajorityAtK';
import { winnerStability } from '../../../../src/analysis/votes/winnerStability';

function subsets(n: number, k: number): number[][] {
  const masks = Array.from({ length: 1 << n }, (_unused, mask) => mask);
  return masks
    .map((mask) =>
      Array.from({ length: n }, (_unused, bit) => bit).filter((bit) => (mask >> bit) & 1),
    )
    .filter((subset) => subset.length === k);
}

describe('pass^k and G-Pass@k', () => {
  it('are shares of all subsets', () => {
    for (const [n, c] of [
      [6, 4],
      [7, 2],
      [5, 5],
      [5, 0],
    ] as const) {
      for (let k = 1; k <= n; k++) {
        const all = subsets(n, k);
        const right = all.map((subset) => subset.filter((index) => index < c).length);
        const share = (least: number): number =>
          right.filter((count) => count >= least).length / all.length;
        expect(passHatK(n, c, k)).toBeCloseTo(share(k), 12);
        for (const tau of [0.25, 0.5, 0.7, 1]) {
          expect(gPassAtK(n, c, k, tau)).toBeCloseTo(share(Math.max(1, Math.ceil(tau * k))), 10);
        }
      }
    }
  });

  it('refuse what they cannot compute', () => {
    expect(() => passHatK(3, 4, 1)).toThrow(RangeError);
    expect(() => passHatK(3, 2, 4)).toThrow(RangeError);
    expect(() => gPassAtK(3, 2, 0, 0.5)).toThrow(RangeError);
  });
});

/** All sequences of `k` votes, each with its probability. */
function enumerated(counts: readonly number[], k: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wins = counts.map(() => 0);
  const visit = (drawn: number[], left: number, chance: number): void => {
    if (left === 0) {
      const most = Math.max(...drawn);
      const first = drawn.filter((each) => each === most).length;
      drawn.forEach((each, index) => {
        wins[index] = (wins[index] ?? 0) + (each === most ? chance / first : 0);
      });
      return;
    }
    counts.forEach((count, index) => {
      const next = drawn.map((each, at) => each + (at === index ? 1 : 0));
      visit(next, left - 1, (chance * count) / total);
    });
  };
  visit(
    counts.map(() => 0),
    k,
    1,
  );
  return wins;
}

describe('winning with replacement', () => {
  it.each([
    [[3, 2], 5],
    [[4, 1, 1], 6],
    [[2, 2, 2], 6],
    [[1, 1, 1, 1], 4],
    [[5, 0, 1], 3],
  ])('agrees with all sequences of %o, %d draws', (counts, k) => {
    const expected = enumerated(counts, k);
    winningChances(counts, k).forEach((chance, index) => {
      expect(chance).toBeCloseTo(expected[index] ?? -1, 10);
    });
  });

  it('says how stable a winner is', () => {
    expect(winnerStability([6, 0], 0)).toBe(1);
    expect(winnerStability([7, 7], 0)).toBeCloseTo(0.5, 10);
    expect(winnerStability([60, 20], 0)).toBeGreaterThan(winnerStability([6, 2], 0) ?? 1);
    expect(winnerStability([], 0)).toBeUndefined();
    expect(winnerStability([300, 200], 0)).toBeUndefined();
  });
});

describe('weighted majority@k', () => {
  it('estimates what equal weights give exactly', () => {
    const votes = [0, 0, 0, 0, 1, 1, 1, 2, 2];
    const [exact = 0] = majorityAtK([4, 3, 2], 0, [5]);
    const { value, standardError } = weightedMajorityAtK(
      votes,
      votes.map(() => 1),
      (cluster) => cluster === 0,
      5,
      { draws: 20_000, seed: 3 },
    );
    expect(Math.abs(value - exact)).toBeLessThan(4 * standardError);
  });

  it('is the same for one seed, and certain for k = n', () => {
    const votes = [0, 1, 1, undefined];
    const weights = [5, 1, 1, 9];
    const at = (k: number, seed: number): number =>
      weightedMajorityAtK(votes, weights, (cluster) => cluster === 0, k, { seed }).value;
    expect(at(4, 1)).toBe(1);
    expect(at(2, 7)).toBe(at(2, 7));
    expect(() => at(5, 1)).toThrow(RangeError);
  });
});

describe('coverage law', () => {
  it('is found again from its own points', () => {
    const law = { a: -1.3, b: -0.4 };
    const points = [1, 3, 9, 81].map((k) => ({ k, coverage: coverageAt(law, k) }));
    const fitted = fitCoverageLaw([...points, { k: 500, coverage: 1 }, { k: 2, coverage: 0 }]);
    expect(fitted?.a).toBeCloseTo(law.a, 10);
    expect(fitted?.b).toBeCloseTo(law.b, 10);
  });

  it('needs two points', () => {
    expect(fitCoverageLaw([{ k: 1, coverage: 0.5 }])).toBeUndefined();
    expect(
      fitCoverageLaw([
        { k: 2, coverage: 0.5 },
        { k: 2, coverage: 0.6 },
      ]),
    ).toBeUndefined();
  });
});

describe('McNemar', () => {
  it('counts all outcomes as uneven as the one seen', () => {
    for (const [b, c] of [
      [1, 7],
      [4, 6],
      [5, 0],
    ] as const) {
      const n = b + c;
      const outcomes = Array.from({ length: 1 << n }, (_unused, mask) => mask.toString(2));
      const tail = outcomes.filter((bits) => bits.replaceAll('0', '').length <= Math.min(b, c));
      expect(mcNemar(b, c)).toBeCloseTo(Math.min(1, (2 * tail.length) / outcomes.length), 10);
    }
  });

  it('compares two methods where both are judged', () => {
    const first = [true, true, false, false, undefined, true];
    const second = [true, false, true, false, true, undefined];
    expect(compareMethods(first, second)).toEqual({
      both: 1,
      neither: 1,
      onlyFirst: 1,
      onlySecond: 1,
      p: 1,
    });
  });
});

describe('small helpers', () => {
  it('interpolate percentiles', () => {
    expect(percentile([4, 1, 2], 75)).toBe(3);
    expect(percentile([4, 1, 2], 100)).toBe(4);
    expect(percentile([], 50)).toBeUndefined();
  });

  it('pool verdicts', () => {
    expect(pooledVerdict([true, false, undefined])).toBe(0.5);
    expect(pooledVerdict([true, false], [3, 1])).toBe(0.75);
    expect(pooledVerdict([undefined])).toBeUndefined();
  });

  it('give the gain of each step of a curve', () => {
    const gains = marginalGains({ 1: 0.4, 2: 0.4, 4: 0.6, 8: 0.5 }, 2000);
    expect(gains.map(({ k }) => k)).toEqual([2, 4, 8]);
    expect(gains[1]?.gain).toBeCloseTo(0.1, 12);
    expect(gains[1]?.gainPer1000Tokens).toBeCloseTo(0.05, 12);
    expect(gains[2]?.gain).toBeCloseTo(-0.025, 12);
    expect(marginalGains({ 1: 0, 2: 1 }, 0)[0]?.gainPer1000Tokens).toBeUndefined();
  });
});
