import { describe, expect, it } from 'vitest';
import { agreementOf, kappaOf } from '../../../../src/analysis/agreement/agreement';
import { bootstrapInterval } from '../../../../src/analysis/agreement/bootstrap';
import { calibrationError } from '../../../../src/analysis/agreement/calibration';
import { confusionOf, type LabelPair } from '../../../../src/analysis/agreement/confusion';

/** Pairs written as `gold given`, `times` of each. */
function pairs(...rows: readonly (readonly [gold: string, given: string, times: number])[]) {
  return rows.flatMap(([gold, given, times]) =>
    Array.from({ length: times }, (): LabelPair => ({ gold, given })),
  );
}

describe('confusionOf', () => {
  it('counts by gold row and given column, named labels first', () => {
    const counted = confusionOf(pairs(['b', 'b', 3], ['a', 'c', 2], ['c', 'a', 1]), ['c', 'z']);
    expect(counted).toEqual({
      labels: ['c', 'a', 'b'],
      counts: [
        [0, 1, 0],
        [2, 0, 0],
        [0, 0, 3],
      ],
      total: 6,
    });
  });
});

describe('agreementOf', () => {
  // The worked example of Cohen's kappa in textbooks: 50 proposals, two readers.
  const readers = pairs(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);

  it('takes what chance gives off the accuracy', () => {
    const { accuracy, kappa } = agreementOf(readers);
    expect(accuracy).toBeCloseTo(0.7);
    expect(kappa).toBeCloseTo(0.4);
  });

  it('scores every label', () => {
    const { classes, macroF1 } = agreementOf(readers, ['yes', 'no']);
    expect(classes.map(({ label, support, given }) => [label, support, given])).toEqual([
      ['yes', 25, 30],
      ['no', 25, 20],
    ]);
    expect(classes[0]?.precision).toBeCloseTo(2 / 3);
    expect(classes[0]?.recall).toBeCloseTo(0.8);
    expect(macroF1).toBeCloseTo((40 / 55 + 30 / 45) / 2);
  });

  it('leaves labels that are never the reference out of the mean', () => {
    const { macroF1, classes } = agreementOf(pairs(['a', 'a', 1], ['a', 'b', 1]));
    expect(macroF1).toBeCloseTo(2 / 3);
    expect(classes.find(({ label }) => label === 'b')).toMatchObject({ support: 0, f1: 0 });
  });

  it('has no kappa where chance agrees on everything', () => {
    expect(kappaOf(confusionOf(pairs(['a', 'a', 4])))).toBeNaN();
    expect(agreementOf([]).accuracy).toBeNaN();
  });
});

describe('bootstrapInterval', () => {
  const mean = (items: readonly number[]) => items.reduce((sum, it) => sum + it, 0) / items.length;

  it('holds the statistic and follows the seed', () => {
    const clusters = Array.from({ length: 40 }, (_, index) => [index % 2, (index + 1) % 3]);
    const interval = bootstrapInterval(clusters, mean, { seed: 5 });
    expect(interval.low).toBeLessThan(mean(clusters.flat()));
    expect(interval.high).toBeGreaterThan(mean(clusters.flat()));
    expect(bootstrapInterval(clusters, mean, { seed: 5 })).toEqual(interval);
    expect(bootstrapInterval(clusters, mean, { seed: 6 })).not.toEqual(interval);
  });

  it('draws whole clusters: items that move together widen it', () => {
    const apart = Array.from({ length: 60 }, (_, index) => [index % 2]);
    const together = Array.from({ length: 6 }, (_, index) => Array<number>(10).fill(index % 2));
    const width = (clusters: readonly (readonly number[])[]) => {
      const { low, high } = bootstrapInterval(clusters, mean);
      return high - low;
    };
    expect(width(together)).toBeGreaterThan(2 * width(apart));
  });

  it('refuses nothing to draw from', () => {
    expect(() => bootstrapInterval([], mean)).toThrow('at least one cluster');
  });
});

describe('calibrationError', () => {
  const judged = (confidence: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ];

  it('is nought where confidence is the share of right labels', () => {
    expect(calibrationError([...judged(0.75, 3, 1), ...judged(0.25, 1, 3)])).toBeCloseTo(0);
  });

  it('is the weighted distance otherwise', () => {
    expect(calibrationError([...judged(1, 1, 1), ...judged(0.25, 0, 2)])).toBeCloseTo(0.375);
  });
});
