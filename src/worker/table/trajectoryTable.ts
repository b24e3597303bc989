import { RowCosts } from '../../analysis/cost/rowCosts';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { FlagField, NumberField, TableRows, TextField } from '../../analysis/table/fields';
import type { ColumnName } from '../../corpus/columns';
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

/** What the table knows of each trajectory, by the names of its fields. */
export class TrajectoryTable extends RowStore implements TableRows {
  private costs: RowCosts | undefined;
  private profile = '';

  /**
   * Prices the rows for a profile, without reading anything again.
   *
   * @returns whether there are rows that had been priced for another profile
   */
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

  /** Bytes of KV cache, each held for as long as it is while the row is decoded; 0 for no trajectory. */
  kvByteSeconds(row: number): number {
    return this.isProblem(row) ? 0 : this.cost('kvByteSeconds', row);
  }

  id(row: number): TrajectoryId {
    return { record: this.columns.get('record', row), index: this.columns.get('index', row) };
  }

  /** Why a row is a record without a trajectory. */
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

  private cost(figure: 'kvBytes' | 'usd' | 'kvByteSeconds', row: number): number {
    const prompt = this.columns.get('promptTokens', row);
    return this.costs?.[figure](prompt, this.columns.get('outputTokens', row)) ?? NaN;
  }
}
