import type { SpanFeatures } from '../features/spanFeatures';
import { combine, hashOf } from '../features/hash';

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

export type FeatureVisitor = (hash: number, value: number, block: FeatureBlock) => void;

/** Calls `visit` for every feature of a span; each block is scaled to a length of its own. */
export function visitFeatures(features: SpanFeatures, visit: FeatureVisitor): void {
  visitBlock('grams', features.grams, visit);
  visitBlock('openers', features.openers, visit);
  visitBlock('shapes', features.shapes, visit);
  const scale = blockScales.cues / Math.sqrt(Math.max(1, features.cues.length));
  for (const { feature } of features.cues) {
    visit(feature, scale, 'cues');
  }
}

function visitBlock(block: FeatureBlock, hashes: readonly number[], visit: FeatureVisitor): void {
  const value = blockScales[block] / Math.sqrt(Math.max(1, hashes.length));
  for (const hash of hashes) {
    visit(hash, value, block);
  }
}

/** The feature of a span that has no such neighbour: it stands at an end of the thought. */
export function missingNeighbour(index: number): number {
  return combine(hashOf('#none'), index);
}

/** How much of the hand-set weight of a cue a factor has before training. */
export const cuePrior = 0.8;
