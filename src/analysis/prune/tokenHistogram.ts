import { mostBins, roundWidth } from '../table/summary';
import type { Fates } from './pruneCounts';
import { figuresPerRow, type RowFigures } from './pruneTable';

/** How many trajectories have how many output tokens: of those that were read and those that stay. */
export interface TokenHistogram {
  /** Lower edges of the bins, then the upper edge of the last. */
  readonly edges: readonly number[];
  readonly read: readonly number[];
  readonly kept: readonly number[];
}

/**
 * Bins of one round width, at most 24 of them, from 0 on; without any row the result is empty.
 *
 * Example: lengths of 1 and 30 with the second dropped give bins 2 wide: read 1 in the first and
 * in the last, kept 1 in the first.
 */
export function tokenHistogram({ values }: RowFigures, fates: Fates): TokenHistogram {
  if (fates.length === 0) {
    return { edges: [], read: [], kept: [] };
  }
  let longest = 0;
  for (let row = 0; row < fates.length; row++) {
    longest = Math.max(longest, values[row * figuresPerRow] ?? 0);
  }
  const width = roundWidth(longest / mostBins);
  const bins = Math.floor(longest / width) + 1;
  const read = new Float64Array(bins);
  const kept = new Float64Array(bins);
  for (let row = 0; row < fates.length; row++) {
    const bin = Math.floor((values[row * figuresPerRow] ?? 0) / width);
    read[bin] = (read[bin] ?? 0) + 1;
    kept[bin] = (kept[bin] ?? 0) + (fates[row] === 0 ? 1 : 0);
  }
  const edges = Array.from({ length: bins + 1 }, (_, index) => index * width);
  return { edges, read: [...read], kept: [...kept] };
}
