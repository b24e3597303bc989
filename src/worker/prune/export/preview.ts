import type { RowFormat } from '../../../analysis/prune/rowFormats';
import { keptRecords, type PrunedFile, prunedRows } from './prunedRows';

/** Longer rows are cut: nobody reads them in a preview. */
const longest = 20_000;

/** The first row that would be written, as JSON text over several lines. */
export async function previewOf(
  pruned: PrunedFile,
  format: RowFormat,
): Promise<string | undefined> {
  const row = format === 'same' ? await firstRecord(pruned) : await firstRow(pruned, format);
  return row === undefined ? undefined : JSON.stringify(row, undefined, 2).slice(0, longest);
}

async function firstRecord(pruned: PrunedFile): Promise<unknown> {
  for (const record of keptRecords(pruned)) {
    return JSON.parse(await pruned.file.rawText(record));
  }
  return undefined;
}

async function firstRow(
  pruned: PrunedFile,
  format: Exclude<RowFormat, 'same'>,
): Promise<object | undefined> {
  for await (const row of prunedRows(pruned, format)) {
    return row;
  }
  return undefined;
}
