import type { NumberField, TextField } from '../../../analysis/table/fields';
import type { AnnotatedTable } from '../annotatedTable';

/** What a cell of an exported table holds; `null` where it is not known. */
export type Cell = string | number | boolean | null;

/** `count` is a whole number that fits 32 bits, `number` any. */
export type CellType = 'count' | 'number' | 'text' | 'flag';

export interface ExportedColumn {
  readonly name: string;
  readonly type: CellType;
  readonly cell: (table: AnnotatedTable, row: number) => Cell;
}

/** The columns that are exported and copied, in order. Record and index count from 0. */
export const exportedColumns: readonly ExportedColumn[] = [
  { name: 'record', type: 'count', cell: (table, row) => table.id(row).record },
  { name: 'index', type: 'count', cell: (table, row) => table.id(row).index },
  ...(['problem', 'sample', 'model', 'answer', 'gold', 'finish'] as const).map(text),
  flag('correct'),
  flag('truncated'),
  ...(['tokens', 'prompt', 'thought', 'output', 'segments', 'backtracks'] as const).map(count),
  count('abandoned'),
  ...(['reward', 'kv', 'cost'] as const).map(number),
];

function text(field: TextField): ExportedColumn {
  const cell: ExportedColumn['cell'] = (table, row) => table.text(field, row) || null;
  return { name: field, type: 'text', cell };
}

function flag(field: 'correct' | 'truncated'): ExportedColumn {
  const cell: ExportedColumn['cell'] = (table, row) => table.flag(field, row) ?? null;
  return { name: field, type: 'flag', cell };
}

function count(field: NumberField): ExportedColumn {
  return { ...number(field), type: 'count' };
}

function number(field: NumberField): ExportedColumn {
  const cell: ExportedColumn['cell'] = (table, row) => {
    const value = table.number(field, row);
    return Number.isNaN(value) ? null : value;
  };
  return { name: field, type: 'number', cell };
}
