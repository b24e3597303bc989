import type { TableQuery, TableViewResult } from '../../protocol/table';
import { plural } from '../format';
import { searchedWords } from './searchedWords';

/** Why there is not a single row. */
export function whyEmpty(
  { filter }: TableQuery,
  { summary, textSearch }: TableViewResult,
  indexed: boolean,
): string {
  if (filter.trim() !== '') {
    const open = [
      ...(textSearch === undefined ? [] : [searchedWords(textSearch)]),
      ...(summary.pending === 0 ? [] : [`${plural(summary.pending, 'record')} not read yet`]),
    ];
    return open.length === 0
      ? 'No row meets the filter.'
      : `No row meets the filter so far: ${open.join(', ')}.`;
  }
  return indexed ? 'The file has no records.' : 'No records yet …';
}
