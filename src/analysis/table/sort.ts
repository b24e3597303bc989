import { isNumberField, type NumberField, type TableRows, type TextField } from './fields';
import { partitionPoint } from '../../base/partitionPoint';

export type SortKey = NumberField | TextField | 'correct';

/** Where each of some rows stands among the values that differ, from 0; unknown ones last. */
interface Ranks {
  readonly ranks: Int32Array;
  /** How many known values differ; the rank of what is not known. */
  readonly known: number;
}

/**
 * Rows in the order of a key. Rows whose value is not known come last, whichever way is sorted;
 * equal ones stay in the order they are given in.
 *
 * Only the values that differ are compared: rows are then put in their places by counting, so that
 * a million rows with a thousand different texts take a thousand comparisons and one pass.
 */
export function sortedBy(
  rows: TableRows,
  selected: Int32Array,
  key: SortKey,
  descending: boolean,
): Int32Array {
  const { ranks, known } =
    key === 'correct' || isNumberField(key)
      ? numberRanks(valuesOf(rows, selected, key))
      : textRanks(rows, selected, key);
  if (descending) {
    for (let at = 0; at < ranks.length; at++) {
      const rank = ranks[at] ?? known;
      ranks[at] = rank === known ? known : known - 1 - rank;
    }
  }
  return placed(selected, ranks, known + 1);
}

function valuesOf(
  rows: TableRows,
  selected: Int32Array,
  key: NumberField | 'correct',
): Float64Array {
  const values = new Float64Array(selected.length);
  for (let at = 0; at < selected.length; at++) {
    const row = selected[at] ?? 0;
    values[at] = key === 'correct' ? Number(rows.flag('correct', row)) : rows.number(key, row);
  }
  return values;
}

/** Whole numbers that lie closer together than this are ranked without being sorted. */
const narrow = 4_000_000;

function numberRanks(values: Float64Array): Ranks {
  let low = Infinity;
  let high = -Infinity;
  let whole = true;
  for (const value of values) {
    if (!Number.isNaN(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      whole &&= Number.isInteger(value);
    }
  }
  if (low > high) {
    return { ranks: new Int32Array(values.length), known: 0 };
  }
  if (whole && high - low < narrow) {
    const known = high - low + 1;
    return { ranks: ranksBy(values, known, (value) => value - low), known };
  }
  const distinct = distinctOf(values);
  const known = distinct.length;
  return { ranks: ranksBy(values, known, (value) => placeOf(distinct, value)), known };
}

function ranksBy(
  values: Float64Array,
  unknown: number,
  rankOf: (value: number) => number,
): Int32Array {
  const ranks = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    ranks[at] = Number.isNaN(value) ? unknown : rankOf(value);
  }
  return ranks;
}

/** The known values that differ, in ascending order. */
function distinctOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let count = 0;
  for (const value of sorted) {
    if (count === 0 || value !== sorted[count - 1]) {
      sorted[count++] = value;
    }
  }
  return sorted.subarray(0, count);
}

/** The index of a value that is among the sorted ones. */
function placeOf(sorted: Float64Array, value: number): number {
  return partitionPoint(sorted.length - 1, (at) => (sorted[at] ?? 0) < value);
}

function textRanks(rows: TableRows, selected: Int32Array, field: TextField): Ranks {
  const ranks = new Int32Array(selected.length);
  const texts = new Map<number, string>();
  for (let at = 0; at < selected.length; at++) {
    const row = selected[at] ?? 0;
    const number = rows.textNumber(field, row);
    ranks[at] = number;
    if (!texts.has(number)) {
      texts.set(number, rows.text(field, row));
    }
  }
  const distinct = [...new Set(texts.values())].filter((text) => text !== '').sort();
  const rankOfText = new Map(distinct.map((text, rank) => [text, rank]));
  const known = distinct.length;
  const rankOf = new Map(
    Array.from(texts, ([number, text]) => [number, rankOfText.get(text) ?? known]),
  );
  for (let at = 0; at < ranks.length; at++) {
    ranks[at] = rankOf.get(ranks[at] ?? 0) ?? known;
  }
  return { ranks, known };
}

/** Puts rows in the order of their ranks, which are below `buckets`. */
function placed(selected: Int32Array, ranks: Int32Array, buckets: number): Int32Array {
  const next = new Int32Array(buckets + 1);
  for (const rank of ranks) {
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank <= buckets; rank++) {
    next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  }
  const result = new Int32Array(selected.length);
  for (let at = 0; at < selected.length; at++) {
    const rank = ranks[at] ?? 0;
    const place = next[rank] ?? 0;
    result[place] = selected[at] ?? 0;
    next[rank] = place + 1;
  }
  return result;
}
