import type { IDisposable } from '../base/lifecycle';
import type { ByteSpan } from '../base/positions';
import type { FoundLines } from './foundLines';

/**
 * How a file holds its records: `lines` one a line; `array` elements of a JSON array; `document`
 * one JSON text over several lines, or several such texts one after the other; `events` the `data:`
 * lines of server-sent events; `inspect` samples in the zip archive of an Inspect log; `parquet`
 * rows.
 */
export type Container = 'lines' | 'array' | 'document' | 'events' | 'inspect' | 'parquet';

/** The bytes of records that stand in the contents as JSON texts, as most do. */
export interface RawRecords {
  /** Bytes of the contents that are there; of a packed file, those unpacked so far. */
  readonly size: number;
  /** Where a record stands, with what separates it from the next. */
  span(record: number): ByteSpan | undefined;
  /** Copies bytes from `position` on; the number copied is 0 at the end. */
  read(position: number, target: Uint8Array): number;
}

/** The lines of a file that are known, and may become more from elsewhere. */
export interface KnownLines {
  /** All bytes are there, as those of a packed file are once it is unpacked. */
  readonly isReadable: boolean;
  /** Lines lie in the file as they are read, and not packed. */
  readonly areInFile: boolean;
  /** The first line begins here that is not known yet. */
  readonly next: number;
  /** Takes in lines that follow each other; false when others stand before them. */
  take(lines: FoundLines): boolean;
}

/** Records that follow each other, as they lie in their file. */
export interface RecordBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Start and end in `bytes` of each record, one after the other. */
  readonly bounds: Uint32Array<ArrayBuffer>;
}

/** How much a block may hold; one record at least. */
export interface BlockLimits {
  readonly records: number;
  readonly bytes: number;
}

/**
 * The records of one file. It is read on by `advance`, a step at a time, so that whoever drives it
 * can show the first records, report progress, give others a turn, or stop.
 */
export interface RecordStore extends IDisposable {
  readonly container: Container;
  /** Records found so far. */
  readonly count: number;
  /** All records have been found. */
  readonly complete: boolean;
  /** A last line without an end is left out, since its writer may be in the middle of it. */
  readonly pending: boolean;
  /** Why the records end early, where they do: a packed file that is cut off. */
  readonly trouble?: string | undefined;
  /** Bytes of the file read so far, and all. */
  readonly progress: { readonly done: number; readonly total: number };
  /** Absent where records are no stretches of the contents. */
  readonly raw?: RawRecords;
  /** Reads on by about this many bytes. */
  advance(bytes: number): void | Promise<void>;
  /** Where records are lines, these may be found elsewhere. */
  readonly knownLines?: KnownLines;
  /** The record as JSON text. Throws an ExpectedError when it cannot be read. */
  text(record: number): string | Promise<string>;
  /** Its bytes, to be used before the next call; absent where the file does not hold it as JSON text. */
  bytes?(record: number): Uint8Array;
  /**
   * The bytes of the records from `first` on, to be read by another thread. Absent where a record
   * is no stretch of the file; `undefined` for a record too long to be read.
   */
  block?(first: number, limits: BlockLimits): RecordBlock | undefined;
  /** The line on which a record begins, from 0; its number where the file has no lines. */
  lineOf(record: number): number;
  /** The UTF-16 unit of that line at which the record begins. */
  characterOf(record: number): number;
  /** The record that covers a line; of several on one line, the first. */
  recordAtLine(line: number): number | undefined;
  /** The last record has no end and may go on when the file grows. */
  readonly lastMayGrow?: boolean;
  /** The source has become longer; absent where the container cannot be continued. */
  grow?(): void;
  /** Looks again whether a last line without an end has to be taken as it is. */
  settle?(): void;
  /** The index, to be saved; none where reading the file anew is as quick, or needs unpacking. */
  toBytes?(): Uint8Array<ArrayBuffer> | undefined;
}
