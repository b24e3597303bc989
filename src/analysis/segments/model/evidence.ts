import { combine, hashOf } from '../features/hash';
import type { SpanFeatures } from '../features/textFeatures';

/**
 * From which span a feature speaks, seen from the span that is labelled: itself, the one before,
 * the one behind, and the two beyond these. Weights of a feature are kept in this order.
 */
export const neighbours = [0, -1, 1, -2, 2] as const;

/** How much a neighbour's features count before training; found by cross-validation. */
export const neighbourScales = [1, 0.5, 0.5, 0.4, 0.3] as const;

/** How much each block of features counts before training; found by cross-validation. */
const blockScales = { grams: 1, openers: 0.5, shapes: 1, cues: 2 } as const;

export type FeatureBlock = keyof typeof blockScales;

/** How many `neighbours` a feature speaks for: runs of tokens leave out those two steps away. */
export function reachOf(block: FeatureBlock): number {
  return block === 'grams' || block === 'openers' ? 3 : neighbours.length;
}

/** The value of each of the `count` features of a block, which scales it to a length of its own. */
export function valueIn(block: FeatureBlock, count: number): number {
  return blockScales[block] / Math.sqrt(Math.max(1, count));
}

export type FeatureVisitor = (hash: number, value: number, block: FeatureBlock) => void;

/** Calls `visit` for every feature of a span with its value. */
export function visitFeatures(features: SpanFeatures, visit: FeatureVisitor): void {
  for (const block of ['grams', 'openers', 'shapes'] as const) {
    const { hashes, count } = features[block];
    const value = valueIn(block, count);
    hashes.subarray(0, count).forEach((hash) => visit(hash, value, block));
  }
  const value = valueIn('cues', features.cues.length);
  features.cues.forEach(({ feature }) => visit(feature, value, 'cues'));
}

/** The feature of a span that has no such neighbour: it stands at an end of the thought. */
export function missingNeighbour(place: number): number {
  return combine(hashOf('#none'), place);
}

/** How much of the hand-set weight of a cue a factor has before training. */
export const cuePrior = 0.8;
