import type { TableQuery, TableViewResult } from '../../protocol/table';
import { hiddenWords } from './hiddenWords';
import { searchedWords } from './searchedWords';

/** Why there is not a single row. */
export function whyEmpty(
  { filter }: TableQuery,
  result: TableViewResult,
  indexed: boolean,
): string {
  if (filter.trim() !== '') {
    const { textSearch } = result;
    const open = [
      ...(textSearch === undefined ? [] : [searchedWords(textSearch)]),
      ...hiddenWords(result),
    ];
    return open.length === 0
      ? 'No row meets the filter.'
      : `No row meets the filter so far: ${open.join(', ')}.`;
  }
  return indexed ? 'The file has no records.' : 'No records yet …';
}
