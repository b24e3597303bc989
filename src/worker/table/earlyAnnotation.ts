import type { AnnotationPool } from '../pool/annotationPool';
import { type AnnotatedRows, rowTexts } from './annotatedRows';
import type { Batches } from './batches';
import { type EarlyRun, EarlyRuns } from './earlyRuns';
import { MergeQueue } from './mergeQueue';

/** Records that are wanted before their turn. */
export interface EarlyRecords {
  /** Those from a record on, in the order of the file; where records hang together there are none. */
  wanted(from: number): readonly number[];
  /** Takes the rows of records from `first` on, which come into the table later as well. */
  add(rows: AnnotatedRows, first: number): void;
}

export const nothingEarly: EarlyRecords = { wanted: () => [], add: () => undefined };

/** So many rows may be early in all, as they are kept twice and looked at for each view. */
const mostRows = 50_000;

/** The part of a pass that annotates what is wanted before the pass comes to it. */
export class EarlyAnnotation {
  private readonly runs = new EarlyRuns();
  private readonly merges = new MergeQueue();
  private rows = 0;

  /** @param onRows hears of rows in the order in which they were begun */
  constructor(
    private readonly batches: Batches,
    private readonly records: EarlyRecords,
    private readonly onRows: (rows: AnnotatedRows, first: number) => void,
  ) {}

  /** Sets the next batch of what is wanted from a record on going; false where there is none. */
  async begin(from: number, pool: AnnotationPool | undefined): Promise<boolean> {
    const run = this.runs.choose(this.records.wanted(from));
    if (run === undefined || this.rows >= mostRows) {
      return false;
    }
    const { first, end } = run;
    const { records, rows } =
      pool === undefined
        ? await this.batches.now(first, end - first)
        : await this.batches.elsewhere(first, pool, end - first);
    this.runs.add({ first, end: first + records, rows });
    this.merges.add(rows, (done) => {
      this.rows += done.textNumbers.length / rowTexts.length;
      this.onRows(done, first);
    });
    return true;
  }

  /** Waits until no more than so many batches are under way. */
  makeRoom(most: number): Promise<void> {
    return this.merges.makeRoom(most);
  }

  /** The first record from one on that was begun early and not taken. */
  next(record: number): number | undefined {
    return this.runs.next(record);
  }

  /** Takes out what was begun early from a record on, without a gap. */
  takeFrom(record: number): readonly EarlyRun[] {
    return this.runs.takeFrom(record);
  }
}
