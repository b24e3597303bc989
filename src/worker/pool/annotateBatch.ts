import { readRecord } from '../../analysis/formats/readRecord';
import { readMapped } from '../../analysis/formats/rows/fieldMapping';
import type { RecordContent } from '../../analysis/model';
import { decode } from '../../corpus/containers/recordBytes';
import type { AnnotationToolbox } from '../annotationToolbox';
import { type AnnotatedRows, RowsBuilder } from '../table/annotatedRows';
import type { AnnotationJob, RecordBatch, UnreadableRecord } from './protocol';
import { recordsIn } from './protocol';

type Work = Pick<AnnotationJob, 'batch' | 'mapping' | 'deadly'>;

/**
 * Reads and annotates the records of a batch, one after the other; `onRecord` is told before each.
 * A record stands for itself: what the columns hold does not depend on the one before, only reported
 * usage runs on.
 */
export async function annotateBatch(
  work: Work,
  toolbox: AnnotationToolbox,
  onRecord: (record: number) => void,
): Promise<AnnotatedRows> {
  const rows = new RowsBuilder();
  for (let record = 0; record < recordsIn(work.batch); record++) {
    onRecord(record);
    await rows.add(contentOf(work, record), toolbox);
  }
  return rows.finish();
}

function contentOf({ batch, mapping, deadly }: Work, record: number): RecordContent {
  const reason = deadly.get(record);
  if (reason !== undefined) {
    return { kind: 'broken', reason };
  }
  const text = textOf(batch, record);
  if (typeof text !== 'string') {
    return { kind: 'broken', reason: text.reason };
  }
  return mapping === undefined ? readRecord(text) : readMapped(text, mapping);
}

function textOf(batch: RecordBatch, record: number): string | UnreadableRecord {
  if (batch.kind === 'texts') {
    return batch.texts[record] ?? '';
  }
  const { bytes, bounds } = batch.block;
  const [start = 0, end = 0] = bounds.subarray(2 * record, 2 * record + 2);
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start));
}
