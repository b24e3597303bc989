import { costColumns } from '../../analysis/cost/costColumns';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { Annotation, RecordProblem, Trajectory, TrajectoryId } from '../../analysis/model';
import { abandonedTokens } from '../../analysis/segments/abandonedTokens';
import type { FlagField, NumberField, TableRows, TextField } from '../../analysis/table/fields';
import { BlockColumn } from '../../corpus/blockColumn';
import { type ColumnName, TrajectoryColumns } from '../../corpus/columns';
import { StringPool } from './stringPool';

/** Longer questions and answers are cut for the table; the document has them whole. */
const longestText = 300;

/** The columns that a field of the table stands for. */
const columnOfField: Readonly<Partial<Record<NumberField, ColumnName>>> = {
  prompt: 'promptTokens',
  thought: 'thoughtTokens',
  output: 'outputTokens',
  segments: 'segments',
  backtracks: 'backtracks',
  abandoned: 'abandonedTokens',
  reward: 'reward',
};

const written = [
  'problem',
  'answer',
  'model',
  'sample',
  'gold',
  'format',
  'finish',
] as const satisfies readonly TextField[];

/**
 * What the table knows of each trajectory: numbers in columns, every text once. Costs are columns
 * too, computed anew for another serving profile.
 */
export class TrajectoryTable implements TableRows {
  private readonly columns = new TrajectoryColumns();
  private readonly pool = new StringPool();
  private readonly groups = new StringPool();
  private readonly texts = new Map<TextField, BlockColumn>(
    written.map((field) => [field, new BlockColumn('uint32')]),
  );
  private readonly problems = new Map<number, RecordProblem>();
  private readonly costs = {
    kvBytes: new BlockColumn('float64', NaN),
    usd: new BlockColumn('float64', NaN),
    kvByteSeconds: new BlockColumn('float64', NaN),
  };
  private priced: { readonly profile: string; readonly rows: number } = { profile: '', rows: 0 };

  get length(): number {
    return this.columns.length;
  }

  get problemCount(): number {
    return this.problems.size;
  }

  addTrajectory(record: number, trajectory: Trajectory, annotation: Annotation): void {
    const { tokens, segments, backtracks, answer, correct } = annotation;
    const row = this.columns.push({
      record,
      index: trajectory.index,
      group: this.groups.number(trajectory.problemKey),
      promptTokens: tokens.prompt,
      thoughtTokens: tokens.thought,
      outputTokens: tokens.thought + tokens.answer,
      segments: segments.length,
      backtracks: backtracks.length,
      abandonedTokens: abandonedTokens(segments, backtracks),
      truncated: Number(trajectory.truncated),
      ...(trajectory.reward !== undefined && { reward: trajectory.reward }),
      ...(correct !== undefined && { correct: Number(correct) }),
    });
    const { problem, model, sample, gold, format, finish } = trajectory;
    const texts = {
      problem: problem.text,
      answer: answer?.answer,
      model,
      sample,
      gold,
      format,
      finish,
    };
    this.setTexts(row, texts);
  }

  addProblem(problem: RecordProblem): void {
    const row = this.columns.push({ record: problem.record, group: this.groups.number('') });
    this.problems.set(row, problem);
    this.setTexts(row, {});
  }

  /**
   * Prices the rows that are not priced for this profile yet, without reading anything again.
   *
   * @returns whether rows were priced anew that had been priced for another profile
   */
  price(profile: ServingProfile): boolean {
    const name = JSON.stringify(profile);
    const from = name === this.priced.profile ? this.priced.rows : 0;
    const anew = from < this.priced.rows;
    const prompts = this.columns.slice('promptTokens', from);
    const costs = costColumns(profile, prompts, this.columns.slice('outputTokens', from));
    for (const figure of ['kvBytes', 'usd', 'kvByteSeconds'] as const) {
      const column = this.costs[figure];
      costs[figure].forEach((value, at) => column.set(from + at, value));
    }
    this.priced = { profile: name, rows: this.length };
    return anew;
  }

  /** Bytes of KV cache, each held for as long as it is while the row is decoded; 0 for no trajectory. */
  kvByteSeconds(row: number): number {
    return this.problems.has(row) ? 0 : this.costs.kvByteSeconds.get(row);
  }

  id(row: number): TrajectoryId {
    return { record: this.columns.get('record', row), index: this.columns.get('index', row) };
  }

  /** Why a row is a record without a trajectory. */
  problem(row: number): RecordProblem | undefined {
    return this.problems.get(row);
  }

  groupKey(group: number): string {
    return this.groups.text(group);
  }

  number(field: NumberField, row: number): number {
    if (field === 'record') {
      return this.columns.get('record', row) + 1;
    }
    if (this.problems.has(row)) {
      return NaN;
    }
    switch (field) {
      case 'tokens':
        return this.columns.get('promptTokens', row) + this.columns.get('outputTokens', row);
      case 'kv':
        return this.costs.kvBytes.get(row);
      case 'cost':
        return this.costs.usd.get(row);
      case 'prompt':
      case 'thought':
      case 'output':
      case 'segments':
      case 'backtracks':
      case 'abandoned':
      case 'reward': {
        const column = columnOfField[field];
        return column === undefined ? NaN : this.columns.get(column, row);
      }
    }
  }

  text(field: TextField, row: number): string {
    return this.pool.text(this.textNumber(field, row));
  }

  textNumber(field: TextField, row: number): number {
    return this.texts.get(field)?.get(row) ?? 0;
  }

  flag(field: FlagField, row: number): boolean | undefined {
    const value = this.columns.get(field, row);
    return value < 0 || this.problems.has(row) ? undefined : value === 1;
  }

  group(row: number): number {
    return this.columns.get('group', row);
  }

  private setTexts(row: number, values: Partial<Record<TextField, string | undefined>>): void {
    for (const [field, column] of this.texts) {
      column.set(row, this.pool.number((values[field] ?? '').slice(0, longestText)));
    }
  }
}
