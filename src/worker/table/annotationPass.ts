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
import type { TrajectoryTable } from './trajectoryTable';

/** How often it reports; less often where a report, which looks at all rows, takes long. */
const reportMs = 400;
const reportShare = 0.1;

/** Records that are known and not in the table yet: how many, and the one at a place among them. */
export interface PendingRecords {
  readonly count: number;
  readonly record: (at: number) => number;
}

/** The records that are shown first do not wait for other threads to start. */
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
 * ones in this thread, the rest in those of a pool, no more at once than keep them busy.
 */
export class AnnotationPass implements IDisposable {
  private next: number;
  private isPaused = false;
  private running = false;
  private stopped = false;
  private nextReport = 0;
  private readonly size = new BatchSize();
  /** The batches that are not in the table yet, in order. */
  private readonly merges: Promise<void>[] = [];
  private lastMerge: Promise<void> = Promise.resolve();

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
        await this.makeRoom(this.mayGoOn() ? this.window : 0);
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

  /** Waits until no more than so many batches are under way. */
  private async makeRoom(most: number): Promise<void> {
    while (this.merges.length > most) {
      await this.merges.shift();
    }
  }

  /** Sets the next batch going. */
  private async begin(): Promise<void> {
    const first = this.next;
    const pool = await this.poolFor(first);
    const { records, rows } =
      pool === undefined ? await this.here(first, shownFirst) : await this.elsewhere(first, pool);
    this.next = first + records;
    const before = this.lastMerge;
    this.lastMerge = rows.then(async (done) => {
      await before;
      this.merge(done);
    });
    // Whoever waits for its turn learns of a failure; nobody may be waiting.
    this.lastMerge.catch(() => undefined);
    this.merges.push(this.lastMerge);
  }

  private async poolFor(first: number): Promise<AnnotationPool | undefined> {
    const { file, place } = this;
    const isLarge = file.byteCount >= smallestShared || file.recordCount >= manyRecords;
    const isWorthIt = first >= shownFirst && isLarge;
    return isWorthIt && !(await file.isSequence()) ? place.pool : undefined;
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

  private async here(first: number, most: number): Promise<Batch> {
    const count = Math.min(most, this.file.recordCount - first);
    const rows = await annotateHere(this.file, first, count, this.place);
    this.file.verify();
    await turn();
    return { records: rows.records, rows: Promise.resolve(rows) };
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
    this.table.append(rows, (record) => this.file.lineOf(record));
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
