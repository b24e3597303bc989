/** Reading records of trajectory files, and the way back from what was read to the raw text. */
export type { Format, RecordContext, TrajectoryDraft } from './format';
export { formats } from './formatList';
export { parseRecord, readRecord } from './readRecord';
export { RawLocator, type TextPlace } from './json/sourceMap';
export { readMapped } from './rows/fieldMapping';
export { type FieldMapping, type FieldRole, fieldRoles } from './rows/fieldRoles';
export { concat, emptyText, fromString, slice, trim } from './text/sourceText';
