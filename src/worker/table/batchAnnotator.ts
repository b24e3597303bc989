import { CancelledError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { BlockLimits } from '../../corpus/recordStore';
import { turn } from '../../corpus/turn';
import type { AnnotationSettings } from '../annotationSettings';
import type { AnnotationToolbox } from '../annotationToolbox';
import type { AnnotationPool } from '../pool/annotationPool';
import { recordsIn } from '../pool/protocol';
import { type AnnotatedRows, RowsBuilder } from './annotatedRows';
import { readBatch } from './recordBatches';

/** No longer than this is the thread kept from answering. */
const sliceMs = 15;
/** After this time what is done in this thread is shown. */
const showMs = 60;

/** Where batches of records become rows. */
export interface AnnotationPlace {
  readonly settings: AnnotationSettings;
  /** The same settings for what is done in this thread. */
  readonly toolbox: Pick<AnnotationToolbox, 'for'>;
  /** Other threads to do it; without them it is done in this one. */
  readonly pool?: AnnotationPool | undefined;
  /** Is told of a tokenizer that cannot be used. */
  readonly onUnusable?: (message: string) => void;
}

interface Elsewhere extends AnnotationPlace {
  readonly pool: AnnotationPool;
  /** False once nobody waits for the rows any more. */
  readonly isWanted: () => boolean;
}

/** Rows that are under way, of so many records. */
export interface Batch {
  readonly records: number;
  readonly rows: Promise<AnnotatedRows>;
}

/** Sends the records from `first` on to another thread. */
export async function annotateElsewhere(
  file: CorpusFile,
  first: number,
  limits: BlockLimits,
  { settings, pool, isWanted, onUnusable }: Elsewhere,
): Promise<Batch> {
  const batch = await readBatch(file, first, limits);
  const again = (): ReturnType<typeof readBatch> => readBatch(file, first, limits);
  const { mapping } = file;
  const rows = pool.run({ batch, settings, mapping, again, isWanted, onUnusable });
  return { records: recordsIn(batch), rows };
}

/**
 * Annotates up to `count` records from `first` on in this thread, giving others their turn; fewer
 * when that takes longer than `mostMs`.
 */
export async function annotateHere(
  file: CorpusFile,
  first: number,
  count: number,
  { toolbox }: AnnotationPlace,
  mostMs = showMs,
): Promise<AnnotatedRows> {
  const rows = new RowsBuilder();
  const start = performance.now();
  let sliceEnd = start + sliceMs;
  for (let record = first; record < first + count; record++) {
    await rows.add(await file.contentInPassing(record), toolbox);
    const now = performance.now();
    if (now > start + mostMs) {
      break;
    }
    if (now > sliceEnd) {
      await turn();
      sliceEnd = performance.now() + sliceMs;
    }
    if (file.isDisposed) {
      throw new CancelledError();
    }
  }
  return rows.finish();
}
