import { costColumns } from '../../analysis/cost/costColumns';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { RecordProblem, TrajectoryId } from '../../analysis/model';
import type { FlagField, NumberField, TableRows, TextField } from '../../analysis/table/fields';
import { BlockColumn } from '../../corpus/blockColumn';
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

/**
 * What the table knows of each trajectory, by the names of its fields. Costs are columns too,
 * computed anew for another serving profile.
 */
export class TrajectoryTable extends RowStore implements TableRows {
  private readonly costs = {
    kvBytes: new BlockColumn('float64', NaN),
    usd: new BlockColumn('float64', NaN),
    kvByteSeconds: new BlockColumn('float64', NaN),
  };
  private priced: { readonly profile: string; readonly rows: number } = { profile: '', rows: 0 };

  override truncate(records: number): void {
    super.truncate(records);
    Object.values(this.costs).forEach((column) => column.truncate(this.length));
    this.priced = { ...this.priced, rows: Math.min(this.priced.rows, this.length) };
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
}
