import { describe, expect, it } from 'vitest';
import { FeatureReader } from '../../../../../src/analysis/segments/features/spanFeatures';
import {
  cuePrior,
  missingNeighbour,
  neighbours,
  neighbourScales,
  reachOf,
  visitFeatures,
} from '../../../../../src/analysis/segments/model/evidence';
import {
  type LabelModel,
  type ModelData,
  modelFrom,
} from '../../../../../src/analysis/segments/model/labelModel';
import { SpanScorer } from '../../../../../src/analysis/segments/model/scoring';
import type { WeightTable } from '../../../../../src/analysis/segments/model/weightTable';
import weights from '../../../../../src/analysis/segments/model/weights.json';

const model = modelFrom(weights as unknown as ModelData);

const thoughts: readonly (readonly string[])[] = [
  ['Wait, 2 + 3 = 5.'],
  ['Okay, so there are nine lamps.', 'How many are lit?'],
  Array.from({ length: 12 }, (_, at) =>
    at % 3 === 0
      ? 'Let me double-check that: 4 * 5 = 20.'
      : `So lamp ${at} is lit, hence \\boxed{4}.`,
  ),
  // Thoughts that loop.
  Array.from({ length: 30 }, () => 'Wait.'),
  [
    'Lamp 7 is lit.',
    ...Array.from({ length: 14 }, () => 'Hmm, 7.'),
    'No.',
    ...Array.from({ length: 9 }, () => '等。'),
  ],
];

/** Log-odds of both heads, weight by weight as the model is defined. */
function slowly(spans: readonly string[], { moves, factors }: LabelModel) {
  const sums = spans.map(() => ({ moves: [...moves.bias], factors: [...factors.bias] }));
  const reader = new FeatureReader(model.vocabulary);
  reader.begin(spans);
  spans.forEach((_, index) => {
    const features = reader.read(index);
    visitFeatures(features, (hash, value, block) => {
      addRow(factors.table, hash, 0, value, sums[index]?.factors ?? []);
      for (let place = 0; place < reachOf(block); place += 1) {
        const seer = sums[index - (neighbours[place] ?? 0)]?.moves ?? [];
        addRow(moves.table, hash, place * moves.labels.length, value, seer);
      }
    });
    for (const { factor, weight } of features.cues) {
      const row = sums[index]?.factors ?? [];
      const at = factors.labels.indexOf(factor);
      row[at] = (row[at] ?? 0) + cuePrior * weight;
    }
    neighbours.forEach((offset, place) => {
      if (spans[index + offset] === undefined) {
        const scale = neighbourScales[place] ?? 0;
        addRow(moves.table, missingNeighbour(place), 0, scale, sums[index]?.moves ?? []);
      }
    });
  });
  return sums;
}

function addRow(
  table: WeightTable,
  hash: number,
  from: number,
  scale: number,
  sums: number[],
): void {
  const row = table.keys.indexOf(hash);
  sums.forEach((sum, at) => {
    sums[at] = row < 0 ? sum : sum + scale * table.weight(row, from + at);
  });
}

function probabilities(odds: readonly number[]): readonly number[] {
  const shares = odds.map((each) => Math.exp(each - Math.max(...odds)));
  const total = shares.reduce((sum, each) => sum + each);
  return shares.map((share) => share / total);
}

describe('SpanScorer', () => {
  it.each(thoughts.map((spans) => ({ spans })))(
    'scores as one would by hand: $spans',
    ({ spans }) => {
      const expected = slowly(spans, model);
      const scorer = new SpanScorer(model);
      scorer.begin(spans);
      spans.forEach((_, index) => {
        const { moves, own } = scorer.score(index);
        const { moves: odds = [], factors = [] } = expected[index] ?? {};
        const likely = probabilities(odds);
        moves.forEach((probability, at) => expect(probability).toBeCloseTo(likely[at] ?? NaN, 9));
        factors.forEach((sum, at) => expect(own.factors[at]).toBeCloseTo(sum, 9));
      });
    },
  );
});
