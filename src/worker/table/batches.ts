import { CancelledError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import { turn } from '../../corpus/turn';
import type { AnnotationPool } from '../pool/annotationPool';
import type { AnnotatedRows } from './annotatedRows';
import {
  annotateElsewhere,
  annotateHere,
  type AnnotationPlace,
  type Batch,
} from './batchAnnotator';
import { BatchSize } from './batchSize';

/** A smaller file is done before another thread has started; a packed one may be large inside. */
const smallestShared = 256 * 1024;
const manyRecords = 2000;

/** Annotates batches of the records of one file, in this thread or in those of a pool. */
export class Batches {
  private readonly size = new BatchSize();

  /** @param isWanted whether batches that are asked for are still needed */
  constructor(
    private readonly file: CorpusFile,
    private readonly place: AnnotationPlace,
    private readonly isWanted: () => boolean,
  ) {}

  /** The pool to use for the file; none for a small one, nor where records hang together. */
  async pool(): Promise<AnnotationPool | undefined> {
    const { file, place } = this;
    const isLarge = file.byteCount >= smallestShared || file.recordCount >= manyRecords;
    return isLarge && !(await file.isSequence()) ? place.pool : undefined;
  }

  /** As many of the next records as this thread does before what is done is to be shown. */
  async here(first: number, most: number): Promise<AnnotatedRows> {
    const count = Math.min(most, this.file.recordCount - first);
    const rows = await annotateHere(this.file, first, count, this.place);
    this.file.verify();
    await turn();
    return rows;
  }

  /** The same in the form of a batch that is under way. */
  async now(first: number, most: number): Promise<Batch> {
    const rows = await this.here(first, most);
    return { records: rows.records, rows: Promise.resolve(rows) };
  }

  /** The next records that make a batch of the right size, in a thread of the pool. */
  async elsewhere(first: number, pool: AnnotationPool, most: number): Promise<Batch> {
    const { bytes, records: mostRecords } = this.size.next();
    const limits = { bytes, records: Math.min(most, mostRecords) };
    try {
      const { records, rows } = await annotateElsewhere(this.file, first, limits, {
        ...this.place,
        pool,
        isWanted: this.isWanted,
      });
      return { records, rows: rows.catch((error: unknown) => this.saved(first, records, error)) };
    } catch (error) {
      return { records: 1, rows: this.saved(first, 1, error) };
    }
  }

  /** Does a batch in this thread that failed elsewhere, so that only the bad records are lost. */
  private async saved(first: number, records: number, error: unknown): Promise<AnnotatedRows> {
    const isLost = this.file.isDisposed || this.file.change() === 'replaced';
    if (error instanceof CancelledError || isLost) {
      throw error;
    }
    const rows = await annotateHere(this.file, first, records, this.place, Infinity);
    this.file.verify();
    return rows;
  }
}
