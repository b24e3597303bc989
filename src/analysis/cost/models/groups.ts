import type { FullAttention, SlidingWindowAttention } from '../modelSpec';

/** Short forms for the tables of models, where keys and values have one dimension. */

export function fullAttention(
  layers: number,
  keyValueHeads: number,
  headDimension: number,
): FullAttention {
  return {
    kind: 'full',
    layers,
    keyValueHeads,
    keyDimension: headDimension,
    valueDimension: headDimension,
  };
}

export function slidingWindow(
  layers: number,
  keyValueHeads: number,
  headDimension: number,
  window: number,
): SlidingWindowAttention {
  return {
    kind: 'sliding-window',
    layers,
    keyValueHeads,
    keyDimension: headDimension,
    valueDimension: headDimension,
    window,
  };
}
