import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
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
import { MergeQueue } from './mergeQueue';
import type { TrajectoryTable } from './trajectoryTable';

/** How often it reports; less often where a report, which looks at all rows, takes long. */
const reportMs = 400;
const reportShare = 0.1;

/** Records that are known and not in the table yet: how many, and the one at a place among them. */
export interface PendingRecords {
  readonly count: number;
  readonly record: (at: number) => number;
}

/** The records that are shown first do not wait for other threads to start, nor these for them. */
const shownFirst = 40;
/** A smaller file is done before another thread has started; a packed one may be large inside. */
const smallestShared = 256 * 1024;
const manyRecords = 2000;
/** Batches that are done may wait for one before them, so many beyond those in work. */
const mostDone = 2;

export interface PassListener {
  /** Rows came in, or the pass came to its end. */
  onRows(): void;
  /** All records that are known are annotated. */
  onEnd(): void;
  onFailure(error: unknown): void;
}

/**
 * Annotates the records of a file that a table does not know yet and adds them in order: the first
 * ones in this thread, the rest in those of a pool meanwhile, no more at once than keep them busy.
 */
export class AnnotationPass implements IDisposable {
  private next: number;
  private isPaused = false;
  private running = false;
  private stopped = false;
  private nextReport = 0;
  private readonly size = new BatchSize();
  private readonly merges = new MergeQueue();

  constructor(
    private readonly file: CorpusFile,
    private readonly table: TrajectoryTable,
    private readonly place: AnnotationPlace,
    private readonly listener: PassListener,
  ) {
    this.next = table.records;
  }

  get paused(): boolean {
    return this.isPaused;
  }

  set paused(paused: boolean) {
    this.isPaused = paused;
    this.resume();
  }

  /** Begins, or goes on where it stood, for records whose places have become known. */
  resume(): void {
    if (!this.running && !this.stopped) {
      this.running = true;
      void this.run();
    }
  }

  /** The records that are still to come into the table, in the order of the file. */
  get pending(): PendingRecords {
    const first = this.table.records;
    return {
      count: Math.max(0, this.file.recordCount - first),
      record: (at) => first + at,
    };
  }

  dispose(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    try {
      while (this.mayGoOn()) {
        await this.begin();
        await this.merges.makeRoom(this.mayGoOn() ? this.window : 0);
      }
    } catch (error) {
      this.stop(error);
    }
    this.running = false;
    if (!this.stopped) {
      this.listener.onRows();
      if (this.pending.count === 0) {
        this.listener.onEnd();
      }
    }
  }

  private mayGoOn(): boolean {
    const isOpen = !this.stopped && !this.file.isDisposed;
    return isOpen && !this.isPaused && this.file.recordCount > this.next;
  }

  private get window(): number {
    return (this.place.pool?.capacity ?? 0) + mostDone;
  }

  /** Sets the next batch going. */
  private async begin(): Promise<void> {
    const first = this.next;
    const pool = await this.poolForFile();
    if (pool === undefined) {
      const rows = await this.here(first, shownFirst);
      this.next += rows.records;
      this.merges.add(Promise.resolve(rows), (done) => this.merge(done));
    } else if (first < shownFirst) {
      const end = Math.min(shownFirst, this.file.recordCount);
      this.next = end;
      this.merges.add(Promise.resolve(), () => this.mergeHere(first, end));
    } else {
      const { records, rows } = await this.elsewhere(first, pool);
      this.next += records;
      this.merges.add(rows, (done) => this.merge(done));
    }
  }

  private async poolForFile(): Promise<AnnotationPool | undefined> {
    const { file, place } = this;
    const isLarge = file.byteCount >= smallestShared || file.recordCount >= manyRecords;
    return isLarge && !(await file.isSequence()) ? place.pool : undefined;
  }

  /** Does records in this thread while others begin with those behind them. */
  private async mergeHere(first: number, end: number): Promise<void> {
    for (let record = first; record < end && !this.stopped;) {
      const rows = await this.here(record, end - record);
      this.merge(rows);
      record += rows.records;
    }
  }

  private async elsewhere(first: number, pool: AnnotationPool): Promise<Batch> {
    const limits = this.size.next();
    try {
      const { records, rows } = await annotateElsewhere(this.file, first, limits, {
        ...this.place,
        pool,
        isWanted: () => !this.stopped,
      });
      return { records, rows: rows.catch((error: unknown) => this.saved(first, records, error)) };
    } catch (error) {
      return { records: 1, rows: this.saved(first, 1, error) };
    }
  }

  /** As many of the next records as this thread does before what is done is to be shown. */
  private async here(first: number, most: number): Promise<AnnotatedRows> {
    const count = Math.min(most, this.file.recordCount - first);
    const rows = await annotateHere(this.file, first, count, this.place);
    this.file.verify();
    await turn();
    return rows;
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

  private merge(rows: AnnotatedRows): void {
    if (this.stopped) {
      return;
    }
    this.table.append(rows);
    const now = performance.now();
    if (now > this.nextReport) {
      this.listener.onRows();
      const reported = performance.now();
      this.nextReport = reported + Math.max(reportMs, (reported - now) / reportShare);
    }
  }

  private stop(error: unknown): void {
    if (!this.stopped && !this.file.isDisposed) {
      this.stopped = true;
      this.listener.onFailure(error);
    }
  }
}
