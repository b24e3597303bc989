import type { RecordContent } from '../../analysis/model';
import { problemsKept } from '../catalogue';
import type { FoundLines } from '../foundLines';
import type { LineReports } from './kernel/skimKernel';
import { LineColumns } from './lineColumns';
import { type Outcomes, OutcomesBuilder } from './outcomes';

/**
 * What the lines of a stretch of a file are, in columns, so that it crosses threads without an object
 * per record. Each record has one of the outcomes, which siblings share.
 */
export interface SkimmedLines extends FoundLines {
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** The outcome of each line, counted from 1; 0 for a blank line. */
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly outcomes: Outcomes;
  /** Why records hold no trajectories, by the codes of their outcomes; of the first ones only. */
  readonly problems: ReadonlyMap<number, ProblemContent>;
}

export type ProblemContent = Exclude<RecordContent, { kind: 'trajectories' }>;

/** The lines as they come. */
export class SkimmedLinesBuilder {
  private readonly columns = new LineColumns();
  private readonly outcomes = new OutcomesBuilder();
  private readonly wide = new Map<number, number>();
  private readonly problems = new Map<number, ProblemContent>();

  constructor(private readonly start: number) {}

  /** The code of the outcome that is added next. */
  get nextCode(): number {
    return this.outcomes.count + 1;
  }

  append(reports: LineReports): void {
    this.columns.append(reports);
  }

  /** A line that was not reported, with its outcome. */
  addLong(length: number, content: RecordContent): void {
    const code = this.nextCode;
    this.addContent(content);
    if (length > 0xffff_ffff) {
      this.wide.set(this.columns.count, length);
    }
    this.append({ lengths: Uint32Array.of(length), codes: Uint32Array.of(code) });
  }

  /** The next outcome, of which is known how its trajectories are grouped. */
  add(format: string, problemKeys: readonly string[]): void {
    this.outcomes.add(format, problemKeys);
  }

  /** The next outcome, which is what became of a record that was read whole. */
  addContent(content: RecordContent): void {
    if (content.kind === 'trajectories') {
      const keys = content.trajectories.map(({ problemKey }) => problemKey);
      this.outcomes.add(content.format, keys);
      return;
    }
    if (this.problems.size < problemsKept) {
      this.problems.set(this.nextCode, content);
    }
    this.outcomes.add(undefined, []);
  }

  finish(end: number): SkimmedLines {
    const { start, columns, outcomes, wide, problems } = this;
    return { start, end, ...columns.finish(), wide, outcomes: outcomes.finish(), problems };
  }
}
