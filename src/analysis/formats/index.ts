/** Reading records of trajectory files, and the way back from what was read to the raw text. */
export type { Format, TrajectoryDraft } from './format';
export { formats } from './formatList';
export { readRecord } from './readRecord';
export { RawLocator, type TextPlace } from './json/sourceMap';
export { concat, emptyText, fromString, slice, trim } from './text/sourceText';
