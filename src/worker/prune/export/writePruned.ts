import type { JsonObject } from '../../../analysis/model';
import { commonShape, type JsonFields, shapeOf } from '../../../analysis/prune/jsonShape';
import type { RowContainer, RowFormat } from '../../../analysis/prune/rowFormats';
import { rowShapes } from '../../../analysis/prune/rowShapes';
import { ExpectedError } from '../../../base/errors';
import { writeRecords } from '../../table/export/records';
import { Gathered, type Sink } from '../../table/export/wholeFile';
import { TimeSlice } from '../../timeSlice';
import { type SizedRow, writeParquetRows } from './parquetRows';
import { keptRecords, type PrunedFile, prunedRows } from './prunedRows';

/** What the rows of some files are written as. */
export interface RowKind {
  readonly format: RowFormat;
  readonly container: RowContainer;
}

/**
 * Streams what stays of some files, in their order.
 *
 * @param onRow hears that one more row is written
 * @returns how many rows were written
 */
export function writePruned(
  files: readonly PrunedFile[],
  { format, container }: RowKind,
  sink: Sink,
  onRow: () => void,
): Promise<number> {
  return container === 'jsonl'
    ? writeAllLines(files, format, sink, onRow)
    : writeAllParquet(files, format, sink, onRow);
}

async function writeAllLines(
  files: readonly PrunedFile[],
  format: RowFormat,
  sink: Sink,
  onRow: () => void,
): Promise<number> {
  let written = 0;
  for (const pruned of files) {
    written +=
      format === 'same'
        ? await writeRecords(pruned.file, keptRecords(pruned), sink, onRow)
        : await writeLines(prunedRows(pruned, format), sink, onRow);
  }
  return written;
}

async function writeLines(
  rows: AsyncIterable<object>,
  sink: Sink,
  onRow: () => void,
): Promise<number> {
  const gathered = new Gathered(sink);
  const slice = new TimeSlice();
  let written = 0;
  for await (const row of rows) {
    await gathered.add(`${JSON.stringify(row)}\n`);
    written++;
    onRow();
    if (slice.isOver) {
      await slice.next();
    }
  }
  await gathered.flush();
  return written;
}

/** Records are read twice: what columns they make is not known before the last one. */
async function writeAllParquet(
  files: readonly PrunedFile[],
  format: RowFormat,
  sink: Sink,
  onRow: () => void,
): Promise<number> {
  const fields = format === 'same' ? await fieldsOf(recordRows(files)) : rowShapes[format];
  const rows = format === 'same' ? recordRows(files) : trainingRows(files, format);
  return writeParquetRows(rows, fields, sink, onRow);
}

async function fieldsOf(rows: AsyncIterable<SizedRow>): Promise<JsonFields> {
  const fields = new Map<string, ReturnType<typeof shapeOf>>();
  for await (const { row } of rows) {
    for (const [name, value] of Object.entries(row)) {
      const shape = shapeOf(value);
      const before = fields.get(name);
      fields.set(name, before === undefined ? shape : commonShape(before, shape));
    }
  }
  return fields;
}

async function* trainingRows(
  files: readonly PrunedFile[],
  format: Exclude<RowFormat, 'same'>,
): AsyncGenerator<SizedRow> {
  for (const pruned of files) {
    for await (const row of prunedRows(pruned, format)) {
      yield { row: row as JsonObject, units: JSON.stringify(row).length };
    }
  }
}

async function* recordRows(files: readonly PrunedFile[]): AsyncGenerator<SizedRow> {
  for (const pruned of files) {
    const { file } = pruned;
    for (const first of keptRecords(pruned)) {
      for (let record = first; record <= file.lastRecordOf(first); record++) {
        const text = await file.rawText(record);
        yield { row: columnsIn(text, record), units: text.length };
      }
    }
  }
}

function columnsIn(text: string, record: number): JsonObject {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExpectedError(
      `Record ${record + 1} is no JSON object, of which a Parquet file could make columns.`,
    );
  }
  return value as JsonObject;
}
