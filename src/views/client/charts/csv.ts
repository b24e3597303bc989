import { csvCell, type CsvValue } from '../../../base/csv';

/** Rows as CSV; what is not known is empty. */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}
