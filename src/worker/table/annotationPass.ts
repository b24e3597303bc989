import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotationPool } from '../pool/annotationPool';
import { PacedReports } from '../pacedReports';
import type { AnnotatedRows } from './annotatedRows';
import type { AnnotationPlace } from './batchAnnotator';
import { Batches } from './batches';
import { EarlyAnnotation, type EarlyRecords, nothingEarly } from './earlyAnnotation';
import { MergeQueue } from './mergeQueue';
import type { TrajectoryTable } from './trajectoryTable';

/** Records that are known and not in the table yet: how many, and the one at a place among them. */
export interface PendingRecords {
  readonly count: number;
  readonly record: (at: number) => number;
}

/** The records that are shown first do not wait for other threads to start, nor these for them. */
const shownFirst = 40;
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
 * Records that are wanted are annotated before all others, once, and added when it is their turn.
 */
export class AnnotationPass implements IDisposable {
  private next: number;
  private isPaused = false;
  private running = false;
  private stopped = false;
  private readonly batches: Batches;
  private readonly merges = new MergeQueue();
  private readonly early: EarlyAnnotation;
  private readonly reports: PacedReports;

  constructor(
    private readonly file: CorpusFile,
    private readonly table: TrajectoryTable,
    private readonly place: AnnotationPlace,
    private readonly listener: PassListener,
    early: EarlyRecords = nothingEarly,
  ) {
    this.next = table.records;
    this.reports = new PacedReports(() => listener.onRows());
    this.batches = new Batches(file, place, () => !this.stopped);
    this.early = new EarlyAnnotation(this.batches, early, (rows, first) => {
      if (!this.stopped && first >= table.records) {
        early.add(rows, first);
        this.reports.inTime();
      }
    });
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
        const room = this.mayGoOn() ? this.window : 0;
        await this.early.makeRoom(room);
        await this.merges.makeRoom(room);
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

  /** Sets the next batch going, of what is wanted early as long as there is some. */
  private async begin(): Promise<void> {
    const pool = await this.batches.pool();
    if (await this.early.begin(this.next, pool)) {
      return;
    }
    const end = this.early.next(this.next) ?? this.file.recordCount;
    if (end > this.next) {
      await this.beginBatch(end, pool);
    }
    this.passOverEarly();
  }

  /** Sets a batch of the next records going, at most up to `end`. */
  private async beginBatch(end: number, pool: AnnotationPool | undefined): Promise<void> {
    const first = this.next;
    if (pool === undefined) {
      const rows = await this.batches.here(first, Math.min(shownFirst, end - first));
      this.next += rows.records;
      this.merges.add(Promise.resolve(rows), (done) => this.merge(done));
    } else if (first < shownFirst) {
      this.next = Math.min(shownFirst, end);
      const { next } = this;
      this.merges.add(Promise.resolve(), () => this.mergeHere(first, next));
    } else {
      const { records, rows } = await this.batches.elsewhere(first, pool, end - first);
      this.next += records;
      this.merges.add(rows, (done) => this.merge(done));
    }
  }

  /** What is next and was begun early is only added. */
  private passOverEarly(): void {
    const runs = this.early.takeFrom(this.next);
    this.next = runs.at(-1)?.end ?? this.next;
    if (runs.length > 0) {
      this.merges.add(Promise.resolve(), async () => {
        for (const { rows } of runs) {
          this.merge(await rows);
        }
      });
    }
  }

  /** Does records in this thread while others begin with those behind them. */
  private async mergeHere(first: number, end: number): Promise<void> {
    for (let record = first; record < end && !this.stopped;) {
      const rows = await this.batches.here(record, end - record);
      this.merge(rows);
      record += rows.records;
    }
  }

  private merge(rows: AnnotatedRows): void {
    if (!this.stopped) {
      this.table.append(rows);
      this.reports.inTime();
    }
  }

  private stop(error: unknown): void {
    if (!this.stopped && !this.file.isDisposed) {
      this.stopped = true;
      this.listener.onFailure(error);
    }
  }
}
