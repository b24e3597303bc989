import type { ExportFormat } from '../../../analysis/table/page';
import type { CorpusFile } from '../../../corpus/corpusFile';
import type { AnnotatedTable } from '../annotatedTable';
import { writeParquet } from './parquet';
import { writeRecords } from './records';
import { csv, jsonl } from './textLines';
import { Gathered, type Sink, writeWhole } from './wholeFile';

/** What is exported: rows of a table in the order of a view. */
export interface ExportSource {
  readonly table: AnnotatedTable;
  readonly file: CorpusFile;
  readonly rows: Int32Array;
}

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly path: string;
  readonly cancelled: AbortSignal;
  /** Hears now and then how many of the rows are written. */
  readonly onProgress: (done: number) => void;
}

/**
 * Writes rows, or the records they come from, to a file, a piece at a time. Fails with a
 * CancelledError, or an ExpectedError that says why; then no file is left.
 *
 * @returns how many rows, or records, were written
 */
export async function exportTable(source: ExportSource, options: ExportOptions): Promise<number> {
  const { table, file } = source;
  const { format, path, cancelled, onProgress } = options;
  const rows = source.rows;
  let written = rows.length;
  await writeWhole(path, cancelled, async (sink) => {
    switch (format) {
      case 'csv':
        return writeLines(source, csv, sink, onProgress);
      case 'jsonl':
        return writeLines(source, jsonl, sink, onProgress);
      case 'parquet':
        return writeParquet(table, rows, sink, onProgress);
      case 'records': {
        const counted = counter(onProgress);
        written = await writeRecords(file, recordsOf(table, rows), sink, counted);
      }
    }
  });
  return written;
}

async function writeLines(
  { table, rows }: ExportSource,
  lines: typeof csv,
  sink: Sink,
  onProgress: (done: number) => void,
): Promise<void> {
  const gathered = new Gathered(sink);
  const counted = counter(onProgress);
  await gathered.add(lines.heading);
  for (const row of rows) {
    const full = gathered.add(lines.line(table, row));
    if (full !== undefined) {
      await full;
    }
    counted();
  }
  await gathered.flush();
}

function* recordsOf(table: AnnotatedTable, rows: Int32Array): Iterable<number> {
  for (const row of rows) {
    yield table.id(row).record;
  }
}

const step = 1000;

function counter(onProgress: (done: number) => void): () => void {
  let done = 0;
  return () => {
    done++;
    if (done % step === 0) {
      onProgress(done);
    }
  };
}
