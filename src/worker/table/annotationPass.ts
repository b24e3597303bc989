import { messageOf } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { Annotate } from './tableSession';
import type { TrajectoryTable } from './trajectoryTable';

/** How long it works before it gives other requests a turn. */
const sliceMs = 20;

/** How often it reports; less often where a report, which looks at all rows, takes long. */
const reportMs = 400;
const reportShare = 0.1;

/** Records that are known and not in the table yet: how many, and the one at a place among them. */
export interface PendingRecords {
  readonly count: number;
  readonly record: (at: number) => number;
}

/** Annotates the records of a file one after the other and adds them to a table. */
export class AnnotationPass implements IDisposable {
  private next = 0;
  private isPaused = false;
  private running = false;
  private stopped = false;

  constructor(
    private readonly file: CorpusFile,
    private readonly table: TrajectoryTable,
    private readonly annotated: Annotate,
    private readonly report: () => void,
  ) {
    void this.run();
  }

  get paused(): boolean {
    return this.isPaused;
  }

  set paused(paused: boolean) {
    this.isPaused = paused;
    void this.run();
  }

  /** Goes on where it stood, for records whose places have become known. */
  resume(): void {
    void this.run();
  }

  /** The records that are still to come, in the order of the file. */
  get pending(): PendingRecords {
    const first = this.next;
    return { count: this.file.recordCount - first, record: (at) => first + at };
  }

  dispose(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    if (this.running) {
      return;
    }
    this.running = true;
    let sliceEnd = performance.now() + sliceMs;
    let nextReport = performance.now();
    while (this.mayGoOn()) {
      await this.readRecord(this.next);
      this.next++;
      const now = performance.now();
      if (now > nextReport) {
        this.report();
        const reported = performance.now();
        nextReport = reported + Math.max(reportMs, (reported - now) / reportShare);
      }
      if (now > sliceEnd) {
        await new Promise(setImmediate);
        sliceEnd = performance.now() + sliceMs;
      }
    }
    this.running = false;
    if (!this.stopped) {
      this.report();
    }
  }

  private mayGoOn(): boolean {
    return (
      !this.stopped && !this.isPaused && this.next < this.file.recordCount && !this.file.isDisposed
    );
  }

  /** A record that cannot be read spoils no other. */
  private async readRecord(record: number): Promise<void> {
    try {
      await this.addRecord(record);
    } catch (error) {
      if (!this.stopped && !this.file.isDisposed) {
        const line = this.file.lineOf(record);
        this.table.addProblem({ record, line, kind: 'broken', reason: messageOf(error) });
      }
    }
  }

  private async addRecord(record: number): Promise<void> {
    const content = await this.file.content(record);
    if (content.kind !== 'trajectories') {
      const problem = await this.file.problem(record);
      if (problem !== undefined) {
        this.table.addProblem(problem);
      }
      return;
    }
    const entries: AnnotatedTrajectoryEntry[] = [];
    for (const { index } of content.trajectories) {
      entries.push(await this.annotated({ record, index }));
    }
    // All at once, so that a record is either pending or in the table.
    for (const { trajectory, annotation } of entries) {
      this.table.addTrajectory(record, trajectory, annotation);
    }
  }
}
