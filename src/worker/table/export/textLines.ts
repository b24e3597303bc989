import { csvCell, inertCell } from '../../../base/csv';
import type { AnnotatedTable } from '../annotatedTable';
import { type Cell, exportedColumns } from './columns';

/** Rows as RFC 4180 has them, a heading first. */
export const csv = {
  heading: `${exportedColumns.map(({ name }) => name).join(',')}\r\n`,
  line: (table: AnnotatedTable, row: number): string =>
    `${cellsOf(table, row).map(csvCell).join(',')}\r\n`,
};

/** Rows as JSON objects, one a line. */
export const jsonl = {
  heading: '',
  line: (table: AnnotatedTable, row: number): string => {
    const cells = exportedColumns.map(({ name, cell }) => [name, cell(table, row)] as const);
    return `${JSON.stringify(Object.fromEntries(cells))}\n`;
  },
};

/** Rows as tab-separated lines with a heading, as spreadsheets take them from the clipboard. */
export function tabSeparated(table: AnnotatedTable, rows: readonly number[]): string {
  const lines = rows.map((row) => cellsOf(table, row).map(tabCell).join('\t'));
  return [exportedColumns.map(({ name }) => name).join('\t'), ...lines].join('\n');
}

function cellsOf(table: AnnotatedTable, row: number): readonly Cell[] {
  return exportedColumns.map(({ cell }) => cell(table, row));
}

function tabCell(cell: Cell): string {
  return inertCell(cell).replace(/[\t\r\n]+/g, ' ');
}
