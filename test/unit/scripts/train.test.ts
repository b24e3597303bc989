import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelled, parseHandLabels } from '../../../scripts/labelledSets/handLabels';
import { repositoryRoot } from '../../../scripts/paths';
import { isotonicSteps } from '../../../scripts/train/isotonic';
import { ownThoughts } from '../../../scripts/train/ownSentences';
import { precisionSource } from '../../../scripts/train/measuredPrecision';
import { quantised } from '../../../scripts/train/quantise';
import { fitSoftmax } from '../../../scripts/train/softmaxRegression';
import { WeightTable } from '../../../src/analysis/segments/model/weightTable';
import { factors } from '../../../src/analysis/segments/factors';
import { textHash } from '../../../src/worker/labels/textHash';

describe('fitSoftmax', () => {
  // Three labels, each with a feature of its own, and a fourth feature that says nothing.
  const labels = Int32Array.from({ length: 30 }, (_, row) => row % 3);
  const problem = {
    rows: {
      starts: Int32Array.from({ length: 31 }, (_, row) => row * 2),
      features: Int32Array.from(labels).reduce<Int32Array<ArrayBuffer>>((all, label, row) => {
        all.set([label, 3], row * 2);
        return all;
      }, new Int32Array(60)),
      values: new Float64Array(60).fill(1),
      rowCount: 30,
      featureCount: 4,
    },
    labels,
    labelCount: 3,
    rowWeights: new Float64Array(30).fill(1),
    penalty: 0.5,
    iterations: 50,
  };

  it('gives each feature to its label and nothing to what says nothing', () => {
    const weights = fitSoftmax(problem);
    for (const feature of [0, 1, 2]) {
      const row = [...weights.subarray(feature * 3, feature * 3 + 3)];
      expect(row.indexOf(Math.max(...row))).toBe(feature);
    }
    weights.subarray(9, 12).forEach((weight) => expect(weight).toBeCloseTo(0));
  });

  it('is the same every time, and milder under a stronger penalty', () => {
    expect(fitSoftmax(problem)).toEqual(fitSoftmax(problem));
    const mild = fitSoftmax({ ...problem, penalty: 20 });
    expect(mild[0]).toBeLessThan(fitSoftmax(problem)[0] ?? 0);
  });

  it('leaves to the weights what the offsets do not say', () => {
    const offsets = Float64Array.from({ length: 90 }, (_, at) =>
      at % 3 === Math.floor(at / 3) % 3 ? 20 : 0,
    );
    fitSoftmax({ ...problem, offsets }).forEach((weight) => expect(weight).toBeCloseTo(0));
  });
});

describe('quantised', () => {
  it('keeps weights within half a step and drops the least of the rows', () => {
    const rows = [
      [1, -2],
      [0.001, 0],
      [0.5, 0.25],
    ];
    const head = quantised({ labels: ['a', 'b'], bias: [0, 1], keys: [-7, 8, 9], rows }, 2);
    const table = WeightTable.from(head.table, head.labels.length);
    expect([...table.keys]).toEqual([-7, 9]);
    const row = table.keys.indexOf(9);
    expect(table.weight(row, 0)).toBeCloseTo(0.5, 2);
    expect(table.weight(row, 1)).toBeCloseTo(0.25, 2);
    expect(table.weight(table.keys.indexOf(-7), 1)).toBeCloseTo(-2);
  });
});

describe('isotonicSteps', () => {
  it('rises, whatever the points do', () => {
    const points = Array.from({ length: 2_000 }, (_, at) => ({
      raw: at / 2_000,
      right: (at * 7919) % 2_000 < at * (at % 400 < 200 ? 1 : 0.2),
    }));
    const steps = isotonicSteps(points);
    expect(steps.length).toBeGreaterThan(2);
    steps.slice(1).forEach(([raw, right], at) => {
      expect(raw).toBeGreaterThan(steps[at]?.[0] ?? 1);
      expect(right).toBeGreaterThan(steps[at]?.[1] ?? 1);
    });
  });
});

describe('the thoughts of our own writing', () => {
  it('have every factor several times', () => {
    const counts = new Map<string, number>();
    for (const { factor } of ownThoughts().flatMap(({ sentences }) => sentences)) {
      counts.set(factor, (counts.get(factor) ?? 0) + 1);
    }
    const thin = factors
      .map(({ id }) => id)
      .filter((id) => id !== 'unsure' && (counts.get(id) ?? 0) < 3);
    expect(thin).toEqual([]);
  });
});

describe('precisionSource', () => {
  it('writes a source file that a reader can check', () => {
    const source = precisionSource(
      new Map([
        ['compute', { given: 30, right: 21 }],
        ['plan-step', { given: 4, right: 4 }],
      ]),
    );
    expect(source).toContain('  compute: { given: 30, right: 21 },\n');
    expect(source).toContain("  'plan-step': { given: 4, right: 4 },\n");
  });
});

describe('labels by hand', () => {
  const text = 'Try 3. That is 9. Try 4. That is 9.';

  it('are found again by the hashes of their sentences, in order', () => {
    const lines = [
      '# a.jsonl 0 0',
      `${textHash('That is 9. ')} calculate`,
      `${textHash('That is 9.')} confirm`,
    ];
    const [kept] = parseHandLabels(lines.join('\n'), 'a.txt');
    expect(kept?.place).toBe('a.jsonl 0 0');
    const thought = labelled(text, kept ?? { place: '', labels: [] });
    expect(thought.factors).toEqual([undefined, 'calculate', undefined, 'confirm']);
  });

  it('are refused where the text is another, or a line names no factor', () => {
    const labels = [{ hash: textHash('Gone.'), factor: 'confirm' as const }];
    expect(() => labelled(text, { place: 'a.jsonl 0 0', labels })).toThrow('a.jsonl 0 0');
    expect(() => parseHandLabels('# a 0 0\n0 ponder', 'a.txt')).toThrow('a.txt:2');
  });

  it('of this repository hold hashes and factors, and no text', () => {
    const folder = join(repositoryRoot, 'scripts', 'labelledSets', 'handLabels');
    for (const file of readdirSync(folder)) {
      const content = readFileSync(join(folder, file), 'utf8');
      const count = parseHandLabels(content, file).flatMap(({ labels: each }) => each).length;
      expect(count).toBeGreaterThan(0);
      expect(content).toMatch(/^(?:# [\w./-]+ \d+ \d+\n|[0-9a-f]{16} [a-z-]+\n)+$/u);
    }
  });
});
