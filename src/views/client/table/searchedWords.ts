import type { TextSearchProgress } from '../../protocol/table';
import { formatCount, plural } from '../format';

/** How far the full texts are searched: `searched 12,000 of 80,000 records`. */
export function searchedWords({ searchedRecords, totalRecords }: TextSearchProgress): string {
  return searchedRecords < totalRecords
    ? `searched ${formatCount(searchedRecords)} of ${plural(totalRecords, 'record')}`
    : `searched ${plural(totalRecords, 'record')}`;
}
