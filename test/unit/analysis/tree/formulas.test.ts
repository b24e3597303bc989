import { describe, expect, it } from 'vitest';
import { branchInfluence } from '../../../../src/analysis/tree/branchInfluence';
import { omegaPrm } from '../../../../src/analysis/tree/omegaPrm';
import { prefixValues } from '../../../../src/analysis/tree/prefixValue';
import { puct } from '../../../../src/analysis/tree/puct';
import { stepEstimates } from '../../../../src/analysis/tree/stepEstimates';
import { uct } from '../../../../src/analysis/tree/uct';

describe('values of a tree', () => {
  it('of a step are hard and soft', () => {
    expect(stepEstimates([true, false, false, false])).toEqual({ hard: 1, soft: 0.25 });
    expect(stepEstimates([false])).toEqual({ hard: 0, soft: 0 });
    expect(stepEstimates([])).toBeUndefined();
  });

  it('of prefixes average to that of their parent', () => {
    const paths = [
      { path: ['p', 'q'], correct: true },
      { path: ['p', 'r'], correct: false },
      { path: ['p', 'r'], correct: true },
      { path: ['s', 't'], correct: false },
    ];
    const values = prefixValues(paths);
    expect(values[0]).toMatchObject({ prefix: [], n: 4, value: 0.5, advantage: 0 });
    for (const parent of values) {
      const children = values.filter(
        ({ prefix }) =>
          prefix.length === parent.prefix.length + 1 &&
          parent.prefix.every((step, index) => step === prefix[index]),
      );
      const weighted = children.reduce((sum, { advantage, n }) => sum + advantage * n, 0);
      expect(weighted).toBeCloseTo(0, 12);
    }
  });
});

describe('selection', () => {
  it('by PUCT follows the prior before there are visits', () => {
    const fresh = [0.2, 0.8].map((prior) => ({ totalValue: 0, visits: 0, prior }));
    expect(puct(fresh, 1).map(({ score }) => score)).toEqual([0, 0]);
    const scores = puct(
      [
        { totalValue: 2, visits: 4, prior: 0.2 },
        { totalValue: 0, visits: 0, prior: 0.8 },
      ],
      2,
    );
    expect(scores[0]?.score).toBeCloseTo(0.5 + (2 * 0.2 * 2) / 5, 12);
    expect(scores[1]?.score).toBeCloseTo(2 * 0.8 * 2, 12);
  });

  it('by UCT tries what was never tried', () => {
    const scores = uct(
      [
        { totalValue: 1, visits: 2 },
        { totalValue: 0, visits: 0 },
      ],
      1,
    );
    expect(scores[0]).toBeCloseTo(0.5 + Math.sqrt(Math.log(2) / 2), 12);
    expect(scores[1]).toBe(Infinity);
  });

  it('by OmegaPRM prefers nearly right and short states', () => {
    const [right, wrong, long] = omegaPrm(
      [
        { value: 0.9, length: 100, visits: 0 },
        { value: 0.1, length: 100, visits: 0 },
        { value: 0.9, length: 2000, visits: 0 },
      ],
      4,
    );
    expect(right?.q).toBeCloseTo(0.5 ** 0.1 * 0.9 ** 0.2, 12);
    expect(right?.u).toBeCloseTo(0.25, 12);
    expect(right?.score).toBeGreaterThan(wrong?.score ?? Infinity);
    expect(right?.score).toBeGreaterThan(long?.score ?? Infinity);
  });
});

describe('influence of a branch', () => {
  it('is none between equal distributions and greatest between disjoint ones', () => {
    expect(branchInfluence([2, 4], [1, 2])).toEqual({ kl: 0, js: 0, tv: 0 });
    const apart = branchInfluence([3, 0], [0, 5]);
    expect(apart?.tv).toBe(1);
    expect(apart?.js).toBeCloseTo(Math.LN2, 12);
    expect(apart?.kl).toBe(Infinity);
    expect(branchInfluence([3, 0], [0, 5], 1)?.kl).toBeCloseTo(
      0.8 * Math.log(0.8 / (1 / 7)) + 0.2 * Math.log(0.2 / (6 / 7)),
      12,
    );
    expect(branchInfluence([], [1])).toBeUndefined();
  });
});
