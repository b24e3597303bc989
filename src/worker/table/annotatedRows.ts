import type { RecordContent, RecordProblem, Trajectory } from '../../analysis/model';
import { summarise, type Summary } from '../../analysis/summarise';
import type { TextField } from '../../analysis/table/fields';
import { bytesOfRows, type ColumnRow } from '../../corpus/columns';
import { keyHash } from '../../corpus/keyNumbers';
import type { AnnotationToolbox } from '../annotationToolbox';
import { StringPool } from './stringPool';

/** Longer questions and answers are cut for the table; the document has them whole. */
export const longestText = 300;

/** The texts that a row holds, in the order of `AnnotatedRows.textNumbers`. */
export const rowTexts = [
  'problem',
  'answer',
  'model',
  'sample',
  'gold',
  'format',
  'finish',
] as const satisfies readonly TextField[];

/**
 * What the table keeps of some records that follow each other: numbers in typed arrays, each text
 * once. It crosses threads without an object per trajectory.
 */
export interface AnnotatedRows {
  readonly records: number;
  /** In the form of `TrajectoryColumns`; records count from 0, groups stand in `groups`. */
  readonly columns: Uint8Array<ArrayBuffer>;
  readonly texts: readonly string[];
  /** For each row the place in `texts` of each of its texts. */
  readonly textNumbers: Uint32Array<ArrayBuffer>;
  /** The hashes of the problem keys, two numbers each. */
  readonly groups: Uint32Array<ArrayBuffer>;
  readonly problems: readonly RowProblem[];
}

/** A row that stands for a record without a trajectory. */
export type RowProblem = Pick<RecordProblem, 'record' | 'reason'> & {
  readonly row: number;
};

type Toolbox = Pick<AnnotationToolbox, 'for'>;
type Problem = Exclude<RecordContent, { kind: 'trajectories' }>;

/** Collects the rows of some records, one record after the other. */
export class RowsBuilder {
  private records = 0;
  private readonly rows: ColumnRow[] = [];
  private readonly texts = new StringPool();
  private readonly groups = new StringPool();
  private readonly textNumbers: number[] = [];
  private readonly problems: RowProblem[] = [];

  /** Annotates what became of the next record. */
  async add(content: RecordContent, toolbox: Toolbox): Promise<void> {
    const record = this.records;
    this.records++;
    if (content.kind !== 'trajectories') {
      this.addProblem(record, content);
      return;
    }
    for (const trajectory of content.trajectories) {
      const tools = await toolbox.for(trajectory.model);
      this.addTrajectory(record, trajectory, summarise(trajectory, tools));
    }
  }

  finish(): AnnotatedRows {
    return {
      records: this.records,
      columns: bytesOfRows(this.rows),
      texts: this.texts.all(),
      textNumbers: Uint32Array.from(this.textNumbers),
      groups: Uint32Array.from(this.groups.all().flatMap(keyHash)),
      problems: this.problems,
    };
  }

  /** A trajectory of a record, of which is known already what the row says. */
  addTrajectory(record: number, trajectory: Trajectory, summary: Summary): void {
    this.records = Math.max(this.records, record + 1);
    const { tokens, segments, backtracks, abandonedTokens, answer, correct } = summary;
    this.rows.push({
      record,
      index: trajectory.index,
      group: this.groups.number(trajectory.problemKey),
      promptTokens: tokens.prompt,
      thoughtTokens: tokens.thought,
      outputTokens: tokens.thought + tokens.answer,
      segments,
      backtracks,
      abandonedTokens,
      truncated: Number(trajectory.truncated),
      ...(trajectory.reward !== undefined && { reward: trajectory.reward }),
      ...(correct !== undefined && { correct: Number(correct) }),
    });
    const { problem, model, sample, gold, format, finish } = trajectory;
    this.addTexts({
      problem: problem.text,
      answer: answer?.answer,
      model,
      sample,
      gold,
      format,
      finish,
    });
  }

  addProblem(record: number, { reason }: Problem): void {
    this.records = Math.max(this.records, record + 1);
    this.problems.push({ reason, record, row: this.rows.length });
    this.rows.push({ record, group: this.groups.number('') });
    this.addTexts({});
  }

  private addTexts(values: Partial<Record<TextField, string | undefined>>): void {
    for (const field of rowTexts) {
      this.textNumbers.push(this.texts.number((values[field] ?? '').slice(0, longestText)));
    }
  }
}
