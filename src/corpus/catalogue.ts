import type { RecordContent, RecordProblem, TrajectoryId } from '../analysis/model';
import type { RecordStore } from './recordStore';
import { BlockColumn } from './blockColumn';
import { SiblingGroups } from './siblingGroups';

/** Siblings by problem key, in the order of the file. */
export interface Groups {
  readonly size: number;
  get(problemKey: string): readonly TrajectoryId[] | undefined;
  values(): Iterable<readonly TrajectoryId[]>;
}

/** What a pass over all records finds out. */
export interface Catalogue {
  readonly trajectories: number;
  /** How many trajectories each record holds; put together when it is asked for. */
  readonly perRecord: Uint32Array;
  /** Formats met, with the number of their records. */
  readonly formats: ReadonlyMap<string, number>;
  readonly groups: Groups;
  /** The first problems of the file; there may be more than these. */
  readonly problems: readonly RecordProblem[];
  readonly problemCount: number;
}

/** A file can consist of nothing but broken lines: no more than these are described. */
export const problemsKept = 10_000;

/** The catalogue as it grows, record by record. */
export class CatalogueBuilder {
  private readonly perRecord = new BlockColumn('uint32', 1);
  private readonly formats = new Map<string, number>();
  private readonly groups = new SiblingGroups();
  private readonly problems: RecordProblem[] = [];
  private problemCount = 0;

  /** The record that comes next. */
  get records(): number {
    return this.perRecord.length;
  }

  add(content: RecordContent, store: RecordStore): void {
    const record = this.records;
    if (content.kind !== 'trajectories') {
      this.perRecord.push(0);
      this.problemCount++;
      if (this.problems.length < problemsKept) {
        this.problems.push(problemOf(record, store.lineOf(record), content));
      }
      return;
    }
    this.addKeys(
      content.format,
      content.trajectories.map(({ problemKey }) => problemKey),
    );
  }

  /** The next record, of which is known how its trajectories are grouped. */
  addKeys(format: string, problemKeys: readonly string[]): void {
    const record = this.records;
    this.perRecord.push(problemKeys.length);
    this.formats.set(format, (this.formats.get(format) ?? 0) + 1);
    problemKeys.forEach((key, index) => this.groups.add(key, { record, index }));
  }

  catalogue(): Catalogue {
    const { records, perRecord } = this;
    return {
      trajectories: this.groups.trajectories,
      get perRecord() {
        return new Uint32Array(perRecord.slice(0, records));
      },
      formats: new Map(this.formats),
      groups: this.groups,
      problems: [...this.problems],
      problemCount: this.problemCount,
    };
  }
}

export function problemOf(
  record: number,
  line: number,
  content: Exclude<RecordContent, { kind: 'trajectories' }>,
): RecordProblem {
  const { kind, reason } = content;
  const problem = { record, line, kind, reason };
  return kind === 'broken' && content.offset !== undefined
    ? { ...problem, offset: content.offset }
    : problem;
}
