import { describe, expect, it } from 'vitest';
import { majorityAtK } from '../../../../src/analysis/votes/majorityAtK';
import { seededRandom } from '../../../support/seededRandom';

/** Counts every subset of k samples; ties share the win. */
function bruteForce(counts: readonly number[], target: number, k: number, silent: number): number {
  const samples = [
    ...counts.flatMap((count, cluster) => Array.from({ length: count }, () => cluster)),
    ...Array.from({ length: silent }, () => -1),
  ];
  let wins = 0;
  let total = 0;
  for (let mask = 0; mask < 1 << samples.length; mask++) {
    const drawn = samples.filter((_cluster, index) => (mask >> index) & 1);
    if (drawn.length !== k) {
      continue;
    }
    total++;
    const votes = counts.map((_count, cluster) => drawn.filter((each) => each === cluster).length);
    const most = Math.max(...votes);
    if (most > 0 && votes[target] === most) {
      wins += 1 / votes.filter((each) => each === most).length;
    }
  }
  return wins / total;
}

describe('majorityAtK', () => {
  it('agrees with counting all subsets', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 40; round++) {
      const counts = Array.from(
        { length: 1 + Math.floor(random() * 4) },
        () => 1 + Math.floor(random() * 3),
      );
      const silent = Math.floor(random() * 3);
      const n = counts.reduce((sum, count) => sum + count, silent);
      if (n > 11) {
        continue;
      }
      const ks = Array.from({ length: n }, (_unused, index) => index + 1);
      const target = Math.floor(random() * counts.length);
      const expected = ks.map((k) => bruteForce(counts, target, k, silent));
      majorityAtK(counts, target, ks, silent).forEach((chance, index) => {
        expect(chance).toBeCloseTo(expected[index] ?? -1, 12);
      });
    }
  });

  it('sums to 1 over the clusters, less the draws in which nobody votes', () => {
    const counts = [40, 33, 21, 5, 1];
    const ks = [1, 2, 7, 50, 100];
    const sums = ks.map((_k, index) =>
      counts.reduce(
        (sum, _count, target) => sum + (majorityAtK(counts, target, ks)[index] ?? 0),
        0,
      ),
    );
    sums.forEach((sum) => expect(sum).toBeCloseTo(1, 10));
    expect(majorityAtK([1], 0, [1], 3)).toEqual([0.25]);
  });

  it('falls with k for a minority', () => {
    const curve = majorityAtK([4, 6], 0, [1, 3, 5, 7, 9]);
    expect([...curve].sort((a, b) => b - a)).toEqual(curve);
    expect(curve.at(-1)).toBe(0);
  });

  it('refuses what it cannot compute', () => {
    expect(() => majorityAtK([2, 1], 0, [4])).toThrow(RangeError);
    expect(() => majorityAtK([2, 1], 0, [0])).toThrow(RangeError);
    expect(() => majorityAtK([2000], 0, [1])).toThrow(RangeError);
  });
});
