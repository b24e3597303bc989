import type { CueHit } from '../../src/analysis/segments/features/cueIndex';
import type { Vocabulary } from '../../src/analysis/segments/features/sentence';
import { FeatureReader } from '../../src/analysis/segments/features/spanFeatures';
import { reachOf, visitFeatures } from '../../src/analysis/segments/model/evidence';
import type { Example } from './examples';
import type { SparseRows } from './softmaxRegression';
import { addTo } from './vocabulary';

/** The features of one span: hashes, their values, and for how many neighbours each speaks. */
export interface SpanRow {
  readonly hashes: readonly number[];
  readonly values: readonly number[];
  readonly reach: readonly number[];
  readonly cues: readonly CueHit[];
}

/** An example with the features of its spans. */
export interface FeaturedExample extends Example {
  readonly rows: readonly SpanRow[];
}

export function withFeatures(
  examples: readonly Example[],
  vocabulary: Vocabulary,
): readonly FeaturedExample[] {
  const reader = new FeatureReader(vocabulary);
  return examples.map((example) => {
    reader.begin(example.spans);
    return { ...example, rows: example.spans.map((_, index) => rowOf(reader, index)) };
  });
}

function rowOf(reader: FeatureReader, index: number): SpanRow {
  const hashes: number[] = [];
  const values: number[] = [];
  const reach: number[] = [];
  const features = reader.read(index);
  visitFeatures(features, (hash, value, block) => {
    hashes.push(hash);
    values.push(value);
    reach.push(reachOf(block));
  });
  return { hashes, values, reach, cues: features.cues };
}

/** Hashes that occur in at least two groups, in rising order: others cannot carry over. */
export function sharedFeatures(examples: readonly FeaturedExample[]): readonly number[] {
  const groups = new Map<number, Set<string>>();
  for (const { group, rows } of examples) {
    for (const { hashes } of rows) {
      hashes.forEach((hash) => addTo(groups, hash, group));
    }
  }
  return [...groups]
    .filter(([, { size }]) => size > 1)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

/** Collects rows of features one after the other. */
export class RowBuilder {
  private readonly starts: number[] = [0];
  private readonly features: number[] = [];
  private readonly values: number[] = [];

  add(feature: number, value: number): void {
    this.features.push(feature);
    this.values.push(value);
  }

  endRow(): void {
    this.starts.push(this.features.length);
  }

  build(featureCount: number): SparseRows {
    return {
      starts: Int32Array.from(this.starts),
      features: Int32Array.from(this.features),
      values: Float64Array.from(this.values),
      rowCount: this.starts.length - 1,
      featureCount,
    };
  }
}
