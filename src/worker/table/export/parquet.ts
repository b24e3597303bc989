import type { ColumnSource } from 'hyparquet-writer';
import type { AnnotatedTable } from '../annotatedTable';
import { type Cell, exportedColumns } from './columns';
import { ParquetFile, scalarElement } from './parquetFile';
import type { Sink } from './wholeFile';

/** A group is put together at one go: small enough not to keep other requests waiting. */
export const rowsPerGroup = 10_000;

/** Writes rows as a Parquet file, a row group at a time; `onGroup` hears how many are written. */
export async function writeParquet(
  table: AnnotatedTable,
  rows: Int32Array,
  sink: Sink,
  onGroup: (done: number) => void,
): Promise<void> {
  const columns = exportedColumns.map(({ name, type }) => scalarElement(name, type));
  const parquet = await ParquetFile.begin(columns, columns.length, sink);
  for (let from = 0; from < rows.length; from += rowsPerGroup) {
    const group = rows.subarray(from, from + rowsPerGroup);
    await parquet.group(columnsOf(table, group), group.length);
    onGroup(from + group.length);
  }
  await parquet.finish();
}

function columnsOf(table: AnnotatedTable, rows: Int32Array): ColumnSource[] {
  return exportedColumns.map(({ name, cell }) => ({
    name,
    data: Array.from(rows, (row): Cell | undefined => cell(table, row) ?? undefined),
  }));
}
