import type { PendingRecords } from './annotationPass';
import type { Candidates } from './candidates';
import type { CurrentView } from './currentView';
import type { TableWithEarlyRows } from './tableWithEarlyRows';

/** Records whose places are known and that are not among the rows of a view yet. */
export interface AwaitedRecords {
  /** Those that stand as rows of their own behind the rows of the view. */
  readonly shown: PendingRecords;
  /** All that are not annotated. */
  readonly pending: number;
  /** Of a filtered view: those that are not shown and may meet the filter. */
  readonly undecided?: number;
}

/** What a view waits for, of so many known records. */
export function awaitedRecords(
  view: CurrentView,
  table: TableWithEarlyRows,
  candidates: Candidates | undefined,
  known: number,
): AwaitedRecords {
  const first = table.records;
  const ahead = Math.max(0, known - first);
  if (!view.isFiltered) {
    const all = { count: ahead, record: (at: number): number => first + at };
    return { shown: view.isGrouped ? none : all, pending: ahead };
  }
  const early = table.earlyRecords();
  const pending = Math.max(0, ahead - early.size);
  if (candidates === undefined) {
    return { shown: none, pending, undecided: pending };
  }
  const { filter, searched } = candidates;
  const found = candidates.since(first).filter((record) => !early.has(record));
  const shown = filter.decides && !view.isGrouped ? listed(found) : none;
  const start = Math.max(first, searched);
  const earlyBeyond = [...early].filter((record) => record >= start).length;
  const possible = filter.excludes
    ? Math.max(0, known - start - earlyBeyond) + found.length
    : pending;
  return { shown, pending, undecided: possible - shown.count };
}

const none: PendingRecords = { count: 0, record: (): number => 0 };

function listed(records: readonly number[]): PendingRecords {
  return { count: records.length, record: (at) => records[at] ?? 0 };
}
