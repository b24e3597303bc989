import type { AnnotatedRows } from './annotatedRows';
import { partitionPoint } from '../../base/partitionPoint';

/** Records that follow each other. */
export interface RecordRun {
  readonly first: number;
  readonly end: number;
}

/** A run that is annotated before its turn. */
export interface EarlyRun extends RecordRun {
  readonly rows: Promise<AnnotatedRows>;
}

/** Short ones are done soon; long ones are shared out badly among threads. */
const longestRun = 8;

/** The runs of records that are annotated, or being annotated, before the pass comes to them. */
export class EarlyRuns {
  /** In the order of the file. */
  private readonly runs: EarlyRun[] = [];

  /** The next run among records that are wanted, in ascending order, which is not here yet. */
  choose(wanted: readonly number[]): RecordRun | undefined {
    const at = wanted.findIndex((record) => !this.has(record));
    const first = wanted[at];
    if (first === undefined) {
      return undefined;
    }
    let end = first + 1;
    while (end - first < longestRun && wanted[at + end - first] === end && !this.has(end)) {
      end++;
    }
    return { first, end };
  }

  add(run: EarlyRun): void {
    this.runs.splice(this.placeOf(run.first), 0, run);
  }

  /** The first record of the runs that are here, from a record on. */
  next(record: number): number | undefined {
    return this.runs[this.placeOf(record)]?.first;
  }

  /** Takes out the runs that follow each other from a record on, without a gap. */
  takeFrom(record: number): readonly EarlyRun[] {
    const start = this.placeOf(record);
    let [at, end] = [start, record];
    for (let run = this.runs[at]; run?.first === end; run = this.runs[at]) {
      end = run.end;
      at++;
    }
    return this.runs.splice(start, at - start);
  }

  private has(record: number): boolean {
    const run = this.runs[this.placeOf(record + 1) - 1];
    return run !== undefined && record < run.end;
  }

  /** How many runs begin before a record. */
  private placeOf(record: number): number {
    return partitionPoint(this.runs.length, (at) => (this.runs[at]?.first ?? 0) < record);
  }
}
