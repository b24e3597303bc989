import { CancelledError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import type { ByteSource } from './byteSource';
import { FileByteSource } from './fileByteSource';
import type { FileChange } from './fileChange';
import type { BlockLimits, Container, RawRecords, RecordBlock, RecordStore } from './recordStore';

/** The records of one file as they stand in it: how many were found, where they are, their text. */
export abstract class RawFile implements IDisposable {
  private disposed = false;

  protected constructor(
    protected readonly source: ByteSource,
    protected readonly store: RecordStore,
  ) {}

  get container(): Container {
    return this.store.container;
  }

  /** The records found so far; all of them once `indexed` has come to its end. */
  get recordCount(): number {
    return this.store.count;
  }

  get byteCount(): number {
    return this.source.size;
  }

  get isComplete(): boolean {
    return this.store.complete;
  }

  /** A last line without an end is left out, since its writer may be in the middle of it. */
  get isPending(): boolean {
    return this.store.pending;
  }

  /** Why the records end early, where they do. */
  get trouble(): string | undefined {
    return this.store.trouble;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** The line, from 0, on which a record begins. */
  lineOf(record: number): number {
    return this.store.lineOf(record);
  }

  /** The UTF-16 unit of that line at which it begins. */
  characterOf(record: number): number {
    return this.store.characterOf(record);
  }

  /** The record that covers a line; of several on one line, the first. */
  recordAtLine(line: number): number | undefined {
    return this.store.recordAtLine(line);
  }

  /** The record's own text, `''` when there is no such record. */
  async rawText(record: number): Promise<string> {
    return this.store.text(record);
  }

  /** The record's bytes as the file has them, to be used before the next call. */
  async rawBytes(record: number): Promise<Uint8Array> {
    return this.store.bytes?.(record) ?? Buffer.from(await this.store.text(record));
  }

  /** Absent where records are no stretches of the contents. */
  get raw(): RawRecords | undefined {
    return this.store.raw;
  }

  /**
   * The bytes of some records, to be read by another thread; `undefined` where a record is no
   * stretch of the file. Throws an ExpectedError when the file is another by now.
   */
  block(first: number, limits: BlockLimits): RecordBlock | undefined {
    this.stopIfDisposed();
    const block = this.store.block?.(first, limits);
    this.verify();
    return block;
  }

  /** Throws an ExpectedError when bytes that were read are others by now. */
  verify(): void {
    this.source.verify?.();
  }

  /** The last record has no end: it may be another when the file grows. */
  get lastMayGrow(): boolean {
    return this.store.lastMayGrow === true;
  }

  /** What became of the file on disk; bytes in memory stay the same. */
  change(): FileChange {
    return this.source instanceof FileByteSource ? this.source.change() : 'same';
  }

  get isOnDisk(): boolean {
    return this.source instanceof FileByteSource;
  }

  /** Stops whatever is under way and frees everything. */
  dispose(): void {
    if (!this.disposed) {
      this.disposed = true;
      this.release();
      this.store.dispose();
    }
  }

  /** Frees what was made of the records, once. */
  protected abstract release(): void;

  protected stopIfDisposed(): void {
    if (this.disposed) {
      throw new CancelledError();
    }
  }
}
