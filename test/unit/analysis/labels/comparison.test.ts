import { describe, expect, it } from 'vitest';
import { compareSources, type JudgedSegment } from '../../../../src/analysis/labels/comparison';
import type { Opinion } from '../../../../src/analysis/labels/opinions';
import { type FactorId, factorOf } from '../../../../src/analysis/segments/factors';
import { textSpan } from '../../../../src/base/positions';

function opinion(source: string, factor: FactorId, more: Partial<Opinion> = {}): Opinion {
  return { source, factor, group: factorOf(factor).group, exact: true, ...more };
}

function judged(record: number, ...opinions: readonly Opinion[]): JudgedSegment {
  const id = { record, index: 0 };
  return { id, segment: 0, span: textSpan(0, 5), quote: 'words', opinions };
}

describe('comparing two sources', () => {
  it('counts the segments that both speak of', () => {
    const comparison = compareSources(
      [
        judged(0, opinion('labeller', 'calculate'), opinion('user', 'calculate')),
        judged(1, opinion('labeller', 'calculate'), opinion('user', 'plan-step')),
        judged(2, opinion('labeller', 'calculate'), opinion('judge', 'plan-step')),
      ],
      'labeller',
      'user',
      'factors',
    );
    expect(comparison.agreement).toMatchObject({ total: 2, accuracy: 0.5 });
    expect(comparison.trajectories).toBe(2);
    expect(comparison.confusion.labels).toEqual(['plan-step', 'calculate']);
    expect(comparison.disagreements).toEqual([
      {
        id: { record: 1, index: 0 },
        segment: 0,
        span: textSpan(0, 5),
        quote: 'words',
        given: 'calculate',
        reference: 'plan-step',
      },
    ]);
  });

  it('compares groups: two factors of one group agree', () => {
    const one = [judged(0, opinion('labeller', 'calculate'), opinion('user', 'deduce'))];
    expect(compareSources(one, 'labeller', 'user', 'groups').agreement.accuracy).toBe(1);
    expect(compareSources(one, 'labeller', 'user', 'factors').agreement.accuracy).toBe(0);
  });

  it('takes a label of the scheme as it was given, and our factors through the cross-walk', () => {
    const given = opinion('judge', 'check-result', { scheme: 'schoenfeld', label: 'Verify' });
    const one = [judged(0, opinion('labeller', 'confirm'), given)];
    expect(compareSources(one, 'labeller', 'judge', 'schoenfeld').agreement.accuracy).toBe(1);
    const none = [judged(0, opinion('labeller', 'unsure'), given)];
    const { confusion } = compareSources(none, 'labeller', 'judge', 'schoenfeld');
    expect(confusion.labels).toEqual(['Verify', '–']);
  });

  it('gives an interval of kappa only where there is enough for one', () => {
    const many = Array.from({ length: 24 }, (_, index) =>
      judged(
        index % 6,
        opinion('labeller', index % 2 === 0 ? 'calculate' : 'plan-step'),
        opinion('user', index % 3 === 0 ? 'calculate' : 'plan-step'),
      ),
    );
    const { kappaInterval, agreement } = compareSources(many, 'labeller', 'user', 'groups');
    expect(kappaInterval?.low).toBeLessThanOrEqual(agreement.kappa);
    expect(kappaInterval?.high).toBeGreaterThanOrEqual(agreement.kappa);
    const few = compareSources(many.slice(0, 19), 'labeller', 'user', 'groups');
    expect(few.kappaInterval).toBeUndefined();
  });

  it('has nothing to say where nothing is labelled by both', () => {
    const { agreement, disagreements } = compareSources([], 'labeller', 'user', 'groups');
    expect(agreement.total).toBe(0);
    expect(disagreements).toEqual([]);
  });
});
