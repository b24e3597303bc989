import type { ReportedProblem } from '../../../protocol/fileVotes';
import type { UiState } from '../uiState';
import { columnsFor, type ListContext } from './columns';

/** The rows in the order of a column; rows that are equal there stay in the order of the file. */
export function sorted(
  rows: readonly ReportedProblem[],
  { by, descending }: UiState['sort'],
  context: ListContext,
): readonly ReportedProblem[] {
  const column = columnsFor(context).find(({ id }) => id === by);
  if (column === undefined) {
    return rows;
  }
  return rows
    .map((row) => ({ row, value: column.value(row, context) }))
    .sort((a, b) => compare(a.value, b.value, descending))
    .map(({ row }) => row);
}

type Value = number | string | undefined;

function compare(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en', { numeric: true });
  return descending ? -order : order;
}
