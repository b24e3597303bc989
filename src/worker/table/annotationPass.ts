import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedRows } from './annotatedRows';
import type { AnnotationPlace } from './batchAnnotator';
import { Batches } from './batches';
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
  private readonly batches: Batches;
  private readonly merges = new MergeQueue();

  constructor(
    private readonly file: CorpusFile,
    private readonly table: TrajectoryTable,
    private readonly place: AnnotationPlace,
    private readonly listener: PassListener,
  ) {
    this.next = table.records;
    this.batches = new Batches(file, place, () => !this.stopped);
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
    const pool = await this.batches.pool();
    if (pool === undefined) {
      const rows = await this.batches.here(first, shownFirst);
      this.next += rows.records;
      this.merges.add(Promise.resolve(rows), (done) => this.merge(done));
    } else if (first < shownFirst) {
      const end = Math.min(shownFirst, this.file.recordCount);
      this.next = end;
      this.merges.add(Promise.resolve(), () => this.mergeHere(first, end));
    } else {
      const { records, rows } = await this.batches.elsewhere(first, pool);
      this.next += records;
      this.merges.add(rows, (done) => this.merge(done));
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
