import type { CueHit } from '../../src/analysis/segments/features/cueIndex';
import { cuePrior } from '../../src/analysis/segments/model/evidence';
import { factors } from '../../src/analysis/segments/factors';
import { type FeaturedExample, RowBuilder, sharedFeatures } from './featureRows';
import type { HeadWeights } from './quantise';
import { fitSoftmax } from './softmaxRegression';

/** Found by cross-validation over thoughts of our own writing; see the model card. */
const settings = { penalty: 1, iterations: 30 };

/** What the cues of a sentence say for each factor by their hand-set weights. */
function priorOf(cues: readonly CueHit[], names: readonly string[]): readonly number[] {
  const prior = names.map(() => 0);
  for (const { factor, weight } of cues) {
    const at = names.indexOf(factor);
    prior[at] = (prior[at] ?? 0) + cuePrior * weight;
  }
  return prior;
}

/** Trains the head of thought factors on sentences that carry one: features of the span alone. */
export function trainFactors(examples: readonly FeaturedExample[]): HeadWeights {
  const labelled = examples.filter(({ own }) => own);
  const keys = sharedFeatures(labelled);
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const names: readonly string[] = factors.map(({ id }) => id).filter((id) => id !== 'unsure');
  const builder = new RowBuilder();
  const labels: number[] = [];
  const offsets: number[] = [];
  for (const { rows, factors: given } of labelled) {
    rows.forEach((row, index) => {
      const factor = given[index];
      if (factor !== undefined) {
        row.hashes.forEach((hash, at) => {
          const number = numberOf.get(hash);
          if (number !== undefined) {
            builder.add(number, row.values[at] ?? 0);
          }
        });
        builder.endRow();
        labels.push(names.indexOf(factor));
        offsets.push(...priorOf(row.cues, names));
      }
    });
  }
  const width = names.length;
  const weights = fitSoftmax({
    rows: builder.build(keys.length),
    labels: Int32Array.from(labels),
    labelCount: width,
    offsets: Float64Array.from(offsets),
    rowWeights: new Float64Array(labels.length).fill(1),
    penalty: settings.penalty,
    iterations: settings.iterations,
  });
  return {
    labels: names,
    bias: [...weights.subarray(keys.length * width)],
    keys,
    rows: keys.map((_, index) => [...weights.subarray(index * width, (index + 1) * width)]),
  };
}
