import type { ColumnId, Histogram } from '../../../protocol/table';

/** Values that a click on some bins asks for, both ends among them. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Columns whose values are not whole numbers: there the upper edge is part of the range. */
const fractional: ReadonlySet<ColumnId> = new Set(['cost', 'reward']);

/**
 * The range of the bins `[first, last]`. A bin reaches up to its upper edge without it, so that for
 * whole numbers the range ends one below.
 *
 * Example: bins with the edges 0, 500, 1000 of tokens: bin 0 is 0 to 499.
 */
export function boundsOf({ column, edges }: Histogram, first: number, last: number): Bounds {
  const low = edges[Math.min(first, last)] ?? 0;
  const edge = edges[Math.max(first, last) + 1] ?? low;
  return { low, high: fractional.has(column) ? edge : Math.max(low, edge - 1) };
}

/** Heights of the bars as shares of the tallest; what is not empty is seen. */
export function barHeights(counts: readonly number[]): readonly number[] {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return counts.map((count) => (count === 0 ? 0 : Math.max(0.03, count / most)));
}
