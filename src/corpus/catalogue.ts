import type { RecordContent, RecordProblem, TrajectoryId } from '../analysis/model';
import type { RecordStore } from './recordStore';
import { BlockColumn } from './blockColumn';
import { keyHash } from './keyNumbers';
import { SiblingGroups } from './siblingGroups';
import { noFormat } from './skim/outcomes';
import { type ProblemContent, runsOf, type SkimmedLines } from './skim/skimmedLines';
import { OutcomeGroups } from './outcomeGroups';

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
      this.addProblem(content, store);
      return;
    }
    this.count(content.format, 1);
    this.perRecord.push(content.trajectories.length);
    for (const { problemKey, index } of content.trajectories) {
      this.groups.add(this.groups.number(keyHash(problemKey)), { record, index });
    }
  }

  /**
   * Adds the records of lines that were skimmed, but for the first `known` of them; the store knows
   * the lines. Tells how many records the lines are.
   */
  addLines(lines: SkimmedLines, known: number, store: RecordStore): number {
    const { outcomes, problems } = lines;
    const groups = new OutcomeGroups(outcomes, this.groups);
    let records = 0;
    for (const { code, count } of runsOf(lines.codes)) {
      const fresh = Math.min(count, Math.max(0, records + count - known));
      records += count;
      const format = outcomes.format[code - 1] ?? noFormat;
      if (format === noFormat) {
        for (let left = fresh; left > 0; left--) {
          this.addProblem(problems.get(code), store);
        }
      } else if (fresh > 0) {
        this.count(outcomes.formats[format] ?? '', fresh);
        this.perRecord.pushRun(groups.addRecords(code - 1, this.records, fresh), fresh);
      }
    }
    return records;
  }

  private addProblem(content: ProblemContent | undefined, store: RecordStore): void {
    const record = this.records;
    this.perRecord.push(0);
    this.problemCount++;
    if (content !== undefined && this.problems.length < problemsKept) {
      this.problems.push(problemOf(record, store.lineOf(record), content));
    }
  }

  private count(format: string, records: number): void {
    this.formats.set(format, (this.formats.get(format) ?? 0) + records);
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
