import type { SchemaElement } from 'hyparquet';
import type { ByteWriter, ColumnSource } from 'hyparquet-writer';
import type { TrajectoryTable } from '../trajectoryTable';
import { type Cell, type CellType, exportedColumns } from './columns';
import type { Sink } from './wholeFile';

/** A group is put together at one go: small enough not to keep other requests waiting. */
export const rowsPerGroup = 10_000;

const types: Readonly<Record<CellType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  count: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
};

const schema: SchemaElement[] = [
  { name: 'root', num_children: exportedColumns.length },
  ...exportedColumns.map(({ name, type }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...types[type],
  })),
];

/** Writes rows as a Parquet file, a row group at a time; `onGroup` hears how many are written. */
export async function writeParquet(
  table: TrajectoryTable,
  rows: Int32Array,
  sink: Sink,
  onGroup: (done: number) => void,
): Promise<void> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'CoT Lens' });
  for (let from = 0; from < rows.length; from += rowsPerGroup) {
    const group = rows.subarray(from, from + rowsPerGroup);
    await parquet.write({ columnData: columnsOf(table, group), rowGroupSize: rowsPerGroup });
    await drain(bytes, sink);
    onGroup(from + group.length);
  }
  await parquet.finish();
  await drain(bytes, sink);
}

function columnsOf(table: TrajectoryTable, rows: Int32Array): ColumnSource[] {
  return exportedColumns.map(({ name, cell }) => ({
    name,
    data: Array.from(rows, (row): Cell | undefined => cell(table, row) ?? undefined),
  }));
}

/** Hands on what was written so far; places in the file are counted by `offset`, which stays. */
async function drain(bytes: ByteWriter, sink: Sink): Promise<void> {
  await sink.write(bytes.getBytes());
  bytes.index = 0;
}
