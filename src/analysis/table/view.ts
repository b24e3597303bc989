import { isNumberField, type NumberField, type TableRows, type TextField } from './fields';
import { type Condition, filterOf } from './filter';

export type SortKey = NumberField | TextField | 'correct';

export interface ViewQuery {
  readonly conditions: readonly Condition[];
  readonly sort?: { readonly key: SortKey; readonly descending: boolean };
  /** Siblings stay together, groups in the order of their first row. */
  readonly grouped: boolean;
}

/** A row of the view: a row of the table, or the heading of a group, as `-1 - group`. */
export type ViewRows = Int32Array;

/**
 * The rows that a query lets through, in its order. Rows whose value is not known come last,
 * whichever way is sorted; equal ones stay in the order of the file. Takes O(n log n).
 */
export function viewOf(rows: TableRows, query: ViewQuery): ViewRows {
  const selected: number[] = [];
  const matches = filterOf(query.conditions, rows);
  for (let row = 0; row < rows.length; row++) {
    if (matches(row)) {
      selected.push(row);
    }
  }
  if (query.sort !== undefined) {
    sortBy(selected, rows, query.sort.key, query.sort.descending);
  }
  return query.grouped ? withHeadings(selected, rows) : Int32Array.from(selected);
}

/** The group whose heading a view row is; `undefined` for a row of the table. */
export function headingGroup(viewRow: number): number | undefined {
  return viewRow < 0 ? -1 - viewRow : undefined;
}

function sortBy(selected: number[], rows: TableRows, key: SortKey, descending: boolean): void {
  const way = descending ? -1 : 1;
  if (key !== 'correct' && !isNumberField(key)) {
    const texts = new Map(selected.map((row) => [row, rows.text(key, row)]));
    selected.sort((a, b) => way * compareTexts(texts.get(a) ?? '', texts.get(b) ?? '', way));
    return;
  }
  const values = new Float64Array(rows.length);
  for (const row of selected) {
    values[row] = key === 'correct' ? flagNumber(rows.flag('correct', row)) : rows.number(key, row);
  }
  selected.sort((a, b) => compareNumbers(values[a] ?? NaN, values[b] ?? NaN, way));
}

function flagNumber(flag: boolean | undefined): number {
  return flag === undefined ? NaN : Number(flag);
}

function compareNumbers(a: number, b: number, way: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  }
  return way * (a - b);
}

/** Empty texts last: `way` undoes the turn of the caller. */
function compareTexts(a: string, b: string, way: number): number {
  if (a === '' || b === '') {
    return way * (Number(a === '') - Number(b === ''));
  }
  return a < b ? -1 : Number(a > b);
}

function withHeadings(selected: readonly number[], rows: TableRows): ViewRows {
  const members = new Map<number, number[]>();
  for (const row of selected) {
    const group = rows.group(row);
    const known = members.get(group);
    if (known === undefined) {
      members.set(group, [row]);
    } else {
      known.push(row);
    }
  }
  const view = new Int32Array(selected.length + members.size);
  let at = 0;
  for (const [group, own] of members) {
    view[at++] = -1 - group;
    for (const row of own) {
      view[at++] = row;
    }
  }
  return view;
}
