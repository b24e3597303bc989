import type { RecordContent } from '../../analysis/model';
import { problemsKept } from '../catalogue';
import { blankLine, type FoundLines } from '../foundLines';
import type { LineReports } from './kernel/skimKernel';
import { GrowingNumbers } from './growingNumbers';
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

/** Records that follow each other and have one outcome; lines that are blank are left out. */
export interface Run {
  readonly code: number;
  readonly count: number;
}

export function* runsOf(codes: Uint32Array): Iterable<Run> {
  for (let from = 0; from < codes.length;) {
    const code = codes[from] ?? blankLine;
    let to = from + 1;
    while (to < codes.length && codes[to] === code) {
      to++;
    }
    if (code !== blankLine) {
      yield { code, count: to - from };
    }
    from = to;
  }
}

/** The lines as they come. */
export class SkimmedLinesBuilder {
  private readonly lengths = new GrowingNumbers();
  private readonly codes = new GrowingNumbers();
  private readonly outcomes = new OutcomesBuilder();
  private wide = new Map<number, number>();
  private problems = new Map<number, ProblemContent>();
  private start = 0;

  /**
   * Sets out anew, for the lines of another stretch. What one takes serves for the next: a thread
   * that made it new each time would hold tens of megabytes of what it is done with.
   */
  begin(start: number): void {
    this.start = start;
    [this.lengths, this.codes, this.outcomes].forEach((columns) => columns.clear());
    this.wide = new Map();
    this.problems = new Map();
  }

  /** The code of the outcome that is added next. */
  get nextCode(): number {
    return this.outcomes.count + 1;
  }

  append({ lengths, codes }: LineReports): void {
    this.lengths.append(lengths);
    this.codes.append(codes);
  }

  /** A line that was not reported, with its outcome. */
  addLong(length: number, content: RecordContent): void {
    const code = this.nextCode;
    this.addContent(content);
    if (length > 0xffff_ffff) {
      this.wide.set(this.codes.length, length);
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
    const { start, wide, problems } = this;
    const [lengths, codes] = [this.lengths.finish(), this.codes.finish()];
    return { start, end, lengths, codes, wide, outcomes: this.outcomes.finish(), problems };
  }
}
