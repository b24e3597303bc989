import { annotate } from '../../analysis/annotate';
import type { Annotation, RecordContent, Trajectory } from '../../analysis/model';
import { candidateOf } from '../../analysis/prune/candidate';
import { pruneEntryOf, type PruneNeeds } from '../../analysis/prune/pruneEntry';
import type { CheckedClaim } from '../../analysis/verify/claim';
import { CancelledError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotationToolbox } from '../annotationToolbox';
import { TimeSlice } from '../timeSlice';
import type { PruneRows } from './pruneRows';
import { compareSiblings } from './siblingColumns';

export interface PruneReading {
  readonly toolbox: Pick<AnnotationToolbox, 'for'>;
  /** What is worked out of each trajectory. */
  readonly needs: PruneNeeds;
  readonly signal: AbortSignal;
  /** Gives a trajectory of a record the rewards that count. */
  readonly rate?: (trajectory: Trajectory, record: number) => Trajectory;
  /** What verifiers of the user's own say of a trajectory. */
  readonly verify?: (
    trajectory: Trajectory,
    annotation: Annotation,
  ) => Promise<readonly CheckedClaim[]>;
  /** So many records are read. */
  readonly onRecord: (done: number) => void;
  /** A record that holds no trajectory. */
  readonly onProblem?: (record: number) => void;
}

/** Reads the trajectories of a file into rows; reading that was given up goes on where it stopped. */
export class PruneReader {
  private records = 0;
  private unread = 0;

  constructor(
    private readonly file: CorpusFile,
    readonly rows: PruneRows,
  ) {}

  /** Records that are read. */
  get done(): number {
    return this.records;
  }

  /** Records that hold no trajectory. */
  get unreadable(): number {
    return this.unread;
  }

  async read(reading: PruneReading): Promise<void> {
    const { file, rows } = this;
    const { signal } = reading;
    const slice = new TimeSlice();
    while (this.records < file.recordCount) {
      const content = await file.contentInPassing(this.records);
      signal.throwIfAborted();
      if (file.isDisposed) {
        throw new CancelledError();
      }
      await this.add(content, reading);
      reading.onRecord(this.records);
      if (slice.isOver) {
        await slice.next();
        signal.throwIfAborted();
      }
    }
    rows.complete(await compareSiblings(rows, signal));
  }

  private async add(content: RecordContent, reading: PruneReading): Promise<void> {
    const { toolbox, needs, rate, verify, onProblem } = reading;
    const record = this.records;
    if (content.kind !== 'trajectories') {
      this.unread++;
      onProblem?.(record);
    } else {
      for (const read of content.trajectories) {
        const trajectory = rate?.(read, record) ?? read;
        const { annotation } = annotate(trajectory, await toolbox.for(trajectory.model));
        const claims = await verify?.(trajectory, annotation);
        const entry = pruneEntryOf(candidateOf(trajectory, annotation, claims), needs);
        this.rows.add({ record, index: trajectory.index }, entry);
      }
    }
    this.records++;
  }
}
