import type { SchemaElement } from 'hyparquet';
import { extname } from 'node:path';
import { ExpectedError } from '../../base/errors';
import {
  type VoteCell,
  type VoteColumn,
  type VotedProblem,
  voteTable,
} from '../../analysis/votes/voteTable';
import { csvCell } from '../../base/csv';
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

const types: Readonly<Record<VoteColumn['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> =
  {
    count: { type: 'INT32' },
    number: { type: 'DOUBLE' },
    text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    flag: { type: 'BOOLEAN' },
  };

async function writeParquet({ columns, rows }: Table, sink: Sink): Promise<void> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: 'OPTIONAL',
      ...types[type],
    })),
  ];
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'CoT Lens' });
  const columnData = columns.map(({ name }, index) => ({
    name,
    data: rows.map((row) => row[index] ?? undefined),
  }));
  await parquet.write({ columnData });
  await parquet.finish();
  await sink.write(bytes.getBytes());
}
