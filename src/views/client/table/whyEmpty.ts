import type { TableQuery } from '../../protocol/table';

/** Why there is not a single row. */
export function whyEmpty({ filter }: TableQuery, indexed: boolean): string {
  if (filter.trim() !== '') {
    return 'No row meets the filter.';
  }
  return indexed ? 'The file has no records.' : 'No records yet …';
}
