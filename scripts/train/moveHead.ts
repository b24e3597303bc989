import {
  missingNeighbour,
  neighbours,
  neighbourScales,
} from '../../src/analysis/segments/model/evidence';
import { thoughtAnchorsLabels } from '../labelledSets/thoughtAnchors';
import { type FeaturedExample, RowBuilder, sharedFeatures } from './featureRows';
import type { HeadWeights } from './quantise';
import { fitSoftmax } from './softmaxRegression';

/** Found by cross-validation over problems; see the model card. */
const settings = { penalty: 2, iterations: 30, ownWeight: 1 };

const places = neighbours.length;
const width = thoughtAnchorsLabels.length;

/** Trains the head of Thought Anchors' labels: features of a span and of its neighbours. */
export function trainMoves(examples: readonly FeaturedExample[]): HeadWeights {
  const shared = sharedFeatures(examples);
  const keys = [...shared, ...neighbours.map((_, place) => missingNeighbour(place))];
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const builder = new RowBuilder();
  const labels: number[] = [];
  const rowWeights: number[] = [];
  for (const example of examples) {
    example.moves.forEach((label, index) => {
      if (label >= 0) {
        addRow(builder, example, index, numberOf);
        labels.push(label);
        rowWeights.push(example.own ? settings.ownWeight : 1);
      }
    });
  }
  const weights = fitSoftmax({
    rows: builder.build(keys.length * places),
    labels: Int32Array.from(labels),
    labelCount: width,
    rowWeights: Float64Array.from(rowWeights),
    penalty: settings.penalty,
    iterations: settings.iterations,
  });
  return {
    labels: thoughtAnchorsLabels,
    bias: [...weights.subarray(keys.length * places * width)],
    keys,
    rows: keys.map((_, index) => rowOf(weights, index)),
  };
}

function addRow(
  builder: RowBuilder,
  { rows }: FeaturedExample,
  index: number,
  numberOf: ReadonlyMap<number, number>,
): void {
  neighbours.forEach((offset, place) => {
    const scale = neighbourScales[place] ?? 0;
    const row = rows[index + offset];
    if (row === undefined) {
      builder.add((numberOf.get(missingNeighbour(place)) ?? 0) * places, scale);
      return;
    }
    row.hashes.forEach((hash, at) => {
      const number = numberOf.get(hash);
      if (number !== undefined && place < (row.reach[at] ?? 0)) {
        builder.add(number * places + place, scale * (row.values[at] ?? 0));
      }
    });
  });
  builder.endRow();
}

/** The weights of one feature for all places, each worth what it was scaled to while training. */
function rowOf(weights: Float64Array, feature: number): readonly number[] {
  return neighbours.flatMap((_, place) => {
    const from = (feature * places + place) * width;
    return [...weights.subarray(from, from + width)].map(
      (weight) => weight * (neighbourScales[place] ?? 0),
    );
  });
}
