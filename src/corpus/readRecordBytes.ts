import { readRecord } from '../analysis/formats/readRecord';
import { readMapped } from '../analysis/formats/rows/fieldMapping';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';
import type { RecordContent } from '../analysis/model';
import { decode } from './containers/recordBytes';

/** Reads the bytes of records that stand for themselves, as the user's mapping says if there is one. */
export function readerOf(mapping: FieldMapping | undefined): (bytes: Buffer) => RecordContent {
  return mapping === undefined
    ? (bytes) => readRecord(decode(bytes))
    : (bytes) => readMapped(decode(bytes), mapping);
}
