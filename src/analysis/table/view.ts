import type { TableRows } from './fields';
import { type Condition, filterOf } from './filter';
import { type SortKey, sortedBy } from './sort';

export interface ViewQuery {
  readonly conditions: readonly Condition[];
  readonly sort?: { readonly key: SortKey; readonly descending: boolean };
  /** Siblings stay together, groups in the order of their first row. */
  readonly grouped: boolean;
}

/** A row of the view: a row of the table, or the heading of a group, as `-1 - group`. */
export type ViewRows = Int32Array;

/**
 * The rows that a query lets through, in its order. Rows whose value is not known come last,
 * whichever way is sorted; equal ones stay in the order of the file. Takes O(n) and the sorting of
 * the values that differ.
 */
export function viewOf(rows: TableRows, query: ViewQuery): ViewRows {
  return arranged(rows, passing(rows, filterOf(query.conditions, rows), 0), query);
}

/** The rows from `from` on that pass a test, in the order of the file. */
export function passing(
  rows: TableRows,
  passes: (row: number) => boolean,
  from: number,
): Int32Array {
  const selected = new Int32Array(rows.length - from);
  let count = 0;
  for (let row = from; row < rows.length; row++) {
    if (passes(row)) {
      selected[count++] = row;
    }
  }
  return selected.subarray(0, count);
}

/** Rows in the order of the file, as a query sorts and groups them. */
export function arranged(
  rows: TableRows,
  selected: Int32Array,
  { sort, grouped }: ViewQuery,
): ViewRows {
  const sorted =
    sort === undefined ? selected : sortedBy(rows, selected, sort.key, sort.descending);
  return grouped ? withHeadings(sorted, rows) : sorted;
}

/** The group whose heading a view row is; `undefined` for a row of the table. */
export function headingGroup(viewRow: number): number | undefined {
  return viewRow < 0 ? -1 - viewRow : undefined;
}

/** The rows of the group whose heading is at `heading`. */
export function membersUnder(view: ViewRows, heading: number): ViewRows {
  let end = heading + 1;
  while (end < view.length && (view[end] ?? -1) >= 0) {
    end++;
  }
  return view.subarray(heading + 1, end);
}

function withHeadings(selected: Int32Array, rows: TableRows): ViewRows {
  const sizes = new Map<number, number>();
  for (const row of selected) {
    const group = rows.group(row);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const view = new Int32Array(selected.length + sizes.size);
  const next = new Map<number, number>();
  let at = 0;
  for (const [group, size] of sizes) {
    view[at] = -1 - group;
    next.set(group, at + 1);
    at += size + 1;
  }
  for (const row of selected) {
    const group = rows.group(row);
    const place = next.get(group) ?? 0;
    view[place] = row;
    next.set(group, place + 1);
  }
  return view;
}
