import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { NumberField, TextField } from '../../analysis/table/fields';
import type { TrajectoryTable } from './trajectoryTable';

const textColumns: readonly TextField[] = [
  'problem',
  'sample',
  'model',
  'answer',
  'gold',
  'finish',
];
const numberColumns: readonly NumberField[] = [
  ...(['tokens', 'prompt', 'thought', 'output', 'segments', 'backtracks', 'abandoned'] as const),
  ...(['reward', 'kv', 'cost'] as const),
];

type Cell = string | number | boolean | null;

/** Names of the exported columns, in order. */
export const exportedColumns: readonly string[] = [
  'record',
  'index',
  ...textColumns,
  'correct',
  'truncated',
  ...numberColumns,
];

/** Writes rows to a file, a piece at a time. */
export async function exportRows(
  table: TrajectoryTable,
  rows: readonly number[],
  format: 'csv' | 'jsonl',
  path: string,
): Promise<void> {
  const lines = format === 'csv' ? csvLines(table, rows) : jsonLines(table, rows);
  await pipeline(Readable.from(lines), createWriteStream(path));
}

/** Rows as tab-separated lines with a heading, as spreadsheets take them. */
export function tabSeparated(table: TrajectoryTable, rows: readonly number[]): string {
  const lines = rows.map((row) => cellsOf(table, row).map(plain).join('\t'));
  return [exportedColumns.join('\t'), ...lines].join('\n');
}

function* csvLines(table: TrajectoryTable, rows: readonly number[]): Iterable<string> {
  yield `${exportedColumns.join(',')}\r\n`;
  for (const row of rows) {
    yield `${cellsOf(table, row).map(quoted).join(',')}\r\n`;
  }
}

function* jsonLines(table: TrajectoryTable, rows: readonly number[]): Iterable<string> {
  for (const row of rows) {
    const cells = cellsOf(table, row);
    const entries = exportedColumns.map((name, index) => [name, cells[index] ?? null] as const);
    yield `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }
}

function cellsOf(table: TrajectoryTable, row: number): readonly Cell[] {
  const { record, index } = table.id(row);
  return [
    record,
    index,
    ...textColumns.map((field) => table.text(field, row)),
    table.flag('correct', row) ?? null,
    table.flag('truncated', row) ?? null,
    ...numberColumns.map((field) => knownOr(table.number(field, row))),
  ];
}

function knownOr(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is made text by an apostrophe. */
function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const inert = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function plain(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/[\t\r\n]+/g, ' ');
}
