import type { NumberField, TableRows } from './fields';

/** Sums over some rows of a table. */
export interface Summary {
  readonly trajectories: number;
  readonly problems: number;
  readonly right: number;
  readonly wrong: number;
  readonly tokens: number;
  /** Dollars; `undefined` when a row's cost is not known. */
  readonly usd: number | undefined;
}

/** Sums over the rows of a view; headings of groups are passed over. */
export function summaryOf(rows: TableRows, view: Iterable<number>): Summary {
  const groups = new Set<number>();
  let trajectories = 0;
  let right = 0;
  let wrong = 0;
  let tokens = 0;
  let usd = 0;
  for (const row of view) {
    if (row < 0) {
      continue;
    }
    trajectories++;
    groups.add(rows.group(row));
    const correct = rows.flag('correct', row);
    right += correct === true ? 1 : 0;
    wrong += correct === false ? 1 : 0;
    tokens += zeroIfUnknown(rows.number('tokens', row));
    usd += rows.number('cost', row);
  }
  const cost = Number.isNaN(usd) ? undefined : usd;
  return { trajectories, problems: groups.size, right, wrong, tokens, usd: cost };
}

function zeroIfUnknown(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

export interface Bins {
  /** Lower edges, then the upper edge of the last bin. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

const mostBins = 24;

/**
 * Counts a field's values in bins of one round width (1, 2 or 5 times a power of ten), at most 24
 * of them. Values that are not known are left out; without any the result is empty.
 *
 * @example values 0, 1, 1, 3 give edges 0, 1, 2, 3, 4 and counts 1, 2, 0, 1
 */
export function histogramOf(rows: TableRows, view: Iterable<number>, field: NumberField): Bins {
  const values: number[] = [];
  let low = Infinity;
  let high = -Infinity;
  for (const row of view) {
    const value = row < 0 ? NaN : rows.number(field, row);
    if (!Number.isNaN(value)) {
      values.push(value);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (values.length === 0) {
    return { edges: [], counts: [] };
  }
  const width = roundWidth((high - low) / mostBins);
  const first = Math.floor(low / width);
  const bins = Math.floor(high / width) - first + 1;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(value / width) - first;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const edges = Array.from({ length: bins + 1 }, (_, index) => (first + index) * width);
  return { edges, counts };
}

/** The least of 1, 2 and 5 times a power of ten that is not below; at least 1. */
function roundWidth(least: number): number {
  if (!(least > 1)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10) * power;
}
