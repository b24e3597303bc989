import type { FieldMapping } from '../../analysis/formats/rows/fieldRoles';
import type { SerializedError } from '../../base/errors';
import type { RecordBlock } from '../../corpus/recordStore';
import type { AnnotationSettings } from '../annotationSettings';
import type { AnnotatedRows } from '../table/annotatedRows';

/** What an annotation thread is started with. */
export interface AnnotationThreadData {
  readonly role: 'annotation';
  readonly tokenizerFolder: string;
  /**
   * One 32-bit number: which record of its job the thread is at, `noRecord` between two jobs. It
   * can be read when the thread is dead.
   */
  readonly place: SharedArrayBuffer;
}

export const noRecord = -1;

/** Why a record cannot be had; it stands in the place of the record. */
export interface UnreadableRecord {
  readonly reason: string;
}

/** Records that follow each other: as bytes of the file, or as texts where they are no stretch of it. */
export type RecordBatch =
  | { readonly kind: 'block'; readonly block: RecordBlock }
  | { readonly kind: 'texts'; readonly texts: readonly (string | UnreadableRecord)[] };

/** Records that threads died of, by their place in the batch. */
export type Deadly = ReadonlyMap<number, string>;

export interface AnnotationJob {
  readonly id: number;
  readonly batch: RecordBatch;
  readonly settings: AnnotationSettings;
  /** How the user has said that records are read. */
  readonly mapping: FieldMapping | undefined;
  readonly deadly: Deadly;
}

export type AnnotationReply =
  /** `unusable` says which tokenizers could not be used. */
  | { readonly id: number; readonly rows: AnnotatedRows; readonly unusable: readonly string[] }
  | { readonly id: number; readonly error: SerializedError };

export function recordsIn(batch: RecordBatch): number {
  return batch.kind === 'block' ? batch.block.bounds.length / 2 : batch.texts.length;
}
