import { RowCosts, type RowSums } from '../../analysis/cost/rowCosts';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { FlagField, NumberField, TextField } from '../../analysis/table/fields';
import type { NumberArray } from '../../corpus/blockColumn';
import type { ColumnName } from '../../corpus/columns';
import type { AnnotatedTable } from './annotatedTable';
import { RowStore } from './rowStore';

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

/** Columns are read in parts of this size, that of their blocks. */
const rowsAtATime = 65_536;

/** What the table knows of each trajectory, by the names of its fields. */
export class TrajectoryTable extends RowStore implements AnnotatedTable {
  private costs: RowCosts | undefined;
  private profile = '';

  price(profile: ServingProfile): boolean {
    const name = JSON.stringify(profile);
    if (name === this.profile) {
      return false;
    }
    const anew = this.costs !== undefined && this.length > 0;
    this.costs = new RowCosts(profile);
    this.profile = name;
    return anew;
  }

  kvByteSeconds(row: number): number {
    return this.isProblem(row) ? 0 : this.cost('kvByteSeconds', row);
  }

  spent(rows: Int32Array | number): RowSums {
    const [chosen, end] =
      typeof rows === 'number' ? [undefined, rows] : [rows, (rows.at(-1) ?? -1) + 1];
    let [usd, kvByteSeconds, taken] = [0, 0, 0];
    for (let from = 0; from < end; from += rowsAtATime) {
      const to = Math.min(from + rowsAtATime, end);
      const first = taken;
      while (chosen !== undefined && (chosen[taken] ?? to) < to) {
        taken++;
      }
      const { prompts, outputs } = this.tokens(from, to, chosen?.subarray(first, taken));
      const sums = this.costs?.sums(prompts, outputs);
      usd += sums?.usd ?? NaN;
      kvByteSeconds += sums?.kvByteSeconds ?? NaN;
    }
    return { usd, kvByteSeconds };
  }

  id(row: number): TrajectoryId {
    return { record: this.columns.get('record', row), index: this.columns.get('index', row) };
  }

  problem(row: number): string | undefined {
    return this.isProblem(row) ? this.reason(row) : undefined;
  }

  number(field: NumberField, row: number): number {
    if (field === 'record') {
      return this.columns.get('record', row) + 1;
    }
    if (this.isProblem(row)) {
      return NaN;
    }
    switch (field) {
      case 'tokens':
        return this.columns.get('promptTokens', row) + this.columns.get('outputTokens', row);
      case 'kv':
        return this.cost('kvBytes', row);
      case 'cost':
        return this.cost('usd', row);
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
    return value < 0 || this.isProblem(row) ? undefined : value === 1;
  }

  group(row: number): number {
    return this.columns.get('group', row);
  }

  earlyRows(): Int32Array {
    return new Int32Array();
  }

  /** Token counts of rows in `[from, to)`, by default all, records without a trajectory left out. */
  private tokens(from: number, to: number, rows?: Int32Array) {
    const prompts = this.columns.slice('promptTokens', from, to);
    const outputs = this.columns.slice('outputTokens', from, to);
    if (rows === undefined && this.problemCount === 0) {
      return { prompts, outputs };
    }
    const all = rows ?? Int32Array.from(prompts, (_, at) => from + at);
    const priced = this.problemCount === 0 ? all : all.filter((row) => !this.isProblem(row));
    const picked = (column: NumberArray): NumberArray => {
      const values = new Uint32Array(priced.length);
      priced.forEach((row, at) => {
        values[at] = column[row - from] ?? 0;
      });
      return values;
    };
    return { prompts: picked(prompts), outputs: picked(outputs) };
  }

  private cost(figure: 'kvBytes' | 'usd' | 'kvByteSeconds', row: number): number {
    const prompt = this.columns.get('promptTokens', row);
    return this.costs?.[figure](prompt, this.columns.get('outputTokens', row)) ?? NaN;
  }
}
