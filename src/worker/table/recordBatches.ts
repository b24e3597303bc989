import { ExpectedError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { BlockLimits } from '../../corpus/recordStore';
import type { RecordBatch, UnreadableRecord } from '../pool/protocol';

/**
 * Reads the records from `first` on for another thread, as many as the limits allow and one at
 * least. The same call gives the same records as long as the file is the same.
 * @throws ExpectedError when the bytes cannot be read, or are others by now
 */
export function readBatch(
  file: CorpusFile,
  first: number,
  limits: BlockLimits,
): RecordBatch | Promise<RecordBatch> {
  const block = file.block(first, limits);
  return block === undefined ? readTexts(file, first, limits) : { kind: 'block', block };
}

async function readTexts(
  file: CorpusFile,
  first: number,
  limits: BlockLimits,
): Promise<RecordBatch> {
  const texts: (string | UnreadableRecord)[] = [];
  const last = Math.min(file.recordCount, first + limits.records);
  let units = 0;
  for (let record = first; record < last && units < limits.bytes; record++) {
    const text = await readText(file, record);
    texts.push(text);
    units += typeof text === 'string' ? text.length : 0;
  }
  return { kind: 'texts', texts };
}

async function readText(file: CorpusFile, record: number): Promise<string | UnreadableRecord> {
  try {
    return await file.rawText(record);
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { reason: error.message };
    }
    throw error;
  }
}
