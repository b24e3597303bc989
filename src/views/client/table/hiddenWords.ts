import type { TableViewResult } from '../../protocol/table';
import { plural } from '../format';

/** What may still become rows of a view and is none yet; nothing where all is known. */
export function hiddenWords({
  summary,
  pendingRows,
  undecided,
}: Pick<TableViewResult, 'summary' | 'pendingRows' | 'undecided'>): readonly string[] {
  const hidden = undecided ?? summary.pending - pendingRows;
  const state = undecided === undefined ? 'not read yet' : 'not decided yet';
  return hidden === 0 ? [] : [`${plural(hidden, 'record')} ${state}`];
}
