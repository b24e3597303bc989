import { extname } from 'node:path';
import { ExpectedError } from '../../base/errors';
import {
  type VoteCell,
  type VoteColumn,
  type VotedProblem,
  voteTable,
} from '../../analysis/votes/voteTable';
import { csvCell } from '../../base/csv';
import { ParquetFile, scalarElement } from '../table/export/parquetFile';
import { type Sink, writeWhole } from '../table/export/wholeFile';

/** The kinds of file that a table of votes is written as. */
export type VoteTableFormat = 'csv' | 'jsonl' | 'parquet';

/** The format by the name of a file; an `ExpectedError` for any other. */
export function voteTableFormat(path: string): VoteTableFormat {
  const extension = extname(path).slice(1).toLowerCase();
  if (extension !== 'csv' && extension !== 'jsonl' && extension !== 'parquet') {
    throw new ExpectedError(`${path}: a table of votes is written as .csv, .jsonl or .parquet`);
  }
  return extension;
}

/** Writes the votes of all problems as a table, whole or not at all. */
export async function exportVotes(
  problems: readonly VotedProblem[],
  path: string,
  cancelled: AbortSignal,
): Promise<void> {
  const format = voteTableFormat(path);
  const table = voteTable(problems);
  await writeWhole(path, cancelled, async (sink) => {
    await (format === 'parquet' ? writeParquet(table, sink) : writeLines(table, format, sink));
  });
}

interface Table {
  readonly columns: readonly VoteColumn[];
  readonly rows: readonly (readonly VoteCell[])[];
}

async function writeLines(
  { columns, rows }: Table,
  format: 'csv' | 'jsonl',
  sink: Sink,
): Promise<void> {
  const names = columns.map(({ name }) => name);
  const lines =
    format === 'csv'
      ? [names, ...rows.map((row) => row.map(csvCell))].map((cells) => `${cells.join(',')}\r\n`)
      : rows.map((row) => {
          const cells = names.map((name, index) => [name, row[index] ?? null] as const);
          return `${JSON.stringify(Object.fromEntries(cells))}\n`;
        });
  await sink.write(Buffer.from(lines.join('')));
}

async function writeParquet({ columns, rows }: Table, sink: Sink): Promise<void> {
  const elements = columns.map(({ name, type }) => scalarElement(name, type));
  const parquet = await ParquetFile.begin(elements, elements.length, sink);
  const columnData = columns.map(({ name }, index) => ({
    name,
    data: rows.map((row) => row[index] ?? undefined),
  }));
  await parquet.group(columnData, rows.length);
  await parquet.finish();
}
