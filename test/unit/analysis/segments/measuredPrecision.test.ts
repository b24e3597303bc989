import { describe, expect, it } from 'vitest';
import { factorOf, factors, groups } from '../../../../src/analysis/segments/factors';
import { measuredPrecision } from '../../../../src/analysis/segments/measuredPrecision';
import { measuredTable } from '../../../../src/analysis/segments/measuredPrecisionTable';

describe('measuredTable', () => {
  it('counts in each group the labels of its factors', () => {
    for (const { id } of groups) {
      const members = factors.filter(
        (factor) => factorOf(factor.id).group === id && (factor.id as string) !== id,
      );
      const sum = (key: 'given' | 'right'): number =>
        members.reduce((total, member) => total + (measuredTable[member.id]?.[key] ?? 0), 0);
      expect([id, measuredTable[id]?.given ?? 0, measuredTable[id]?.right ?? 0]).toEqual([
        id,
        sum('given'),
        sum('right'),
      ]);
    }
  });
});

describe('measuredPrecision', () => {
  it('is there for what was given often, and for nothing else', () => {
    expect(measuredPrecision('compute')?.right).toBeGreaterThan(0);
    expect(measuredPrecision('unsure')).toBeUndefined();
    const rare = factors.filter(({ id }) => (measuredTable[id]?.given ?? 0) < 20);
    expect(rare.length).toBeGreaterThan(0);
    expect(rare.filter(({ id }) => measuredPrecision(id) !== undefined)).toEqual([]);
  });
});
