import type { ViewRows } from '../../analysis/table/view';
import type { AnnotatedTable } from './annotatedTable';

export function sameRows(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((row, at) => row === b[at]);
}

/**
 * How many rows at the start of a view without headings are as they were, of which the first
 * `known` are the same. An early row that is in the table by now shows what it showed.
 */
export function unchangedRows(
  table: AnnotatedTable,
  before: ViewRows,
  now: ViewRows,
  known: number,
): number {
  let at = known;
  while (at < before.length && isSame(table, before[at], now[at])) {
    at++;
  }
  return at;
}

function isSame(table: AnnotatedTable, before: number | undefined, now: number | undefined) {
  if (before === undefined || now === undefined) {
    return false;
  }
  const [a, b] = [table.id(before), table.id(now)];
  return a.record === b.record && a.index === b.index;
}
