import type { JsonObject } from '../model';
import type { Grouping } from './format';
import { formats } from './formatList';
import { formatOf } from './recognise';
import { mappedGrouping, mappedRowFormat } from './rows/fieldMapping';
import type { FieldMapping } from './rows/fieldRoles';

/** How the records of a file are grouped, by the identifiers of their formats. */
export interface Groupings {
  /** `undefined` where records have to be read whole. */
  of(format: string): Grouping | undefined;
  /** Whether a record is of a format; texts that no grouping looks at may be others. */
  isOf(record: JsonObject, format: string): boolean;
}

const byFormat = new Map(formats.map(({ id, grouping }) => [id, grouping]));

/** How records are grouped whose formats are recognised. */
export const groupings: Groupings = {
  of: (format) => byFormat.get(format),
  isOf: (record, format) => formatOf(record)?.id === format,
};

/** How records are grouped that are read as the user's mapping says. */
export function mappedGroupings(mapping: FieldMapping): Groupings {
  const grouping = mappedGrouping(mapping);
  return {
    of: (format) => (format === mappedRowFormat ? grouping : undefined),
    isOf: () => true,
  };
}

/** How records are grouped that are read by a mapping, or by none. */
export function groupingsFor(mapping: FieldMapping | undefined): Groupings {
  return mapping === undefined ? groupings : mappedGroupings(mapping);
}
