import type { RowFormat } from '../../../analysis/prune/rowFormats';
import { writeRecords } from '../../table/export/records';
import { Gathered, type Sink } from '../../table/export/wholeFile';
import { TimeSlice } from '../../timeSlice';
import { keptRecords, type PrunedFile, prunedRows } from './prunedRows';

/**
 * Streams what stays of some files as JSON lines, in the order of the files.
 *
 * @param onRow hears that one more row is written
 * @returns how many rows were written
 */
export async function writePrunedLines(
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
