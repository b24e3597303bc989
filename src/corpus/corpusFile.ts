import { type FieldMapping, mappingKey } from '../analysis/formats/rows/fieldRoles';
import type { RecordContent, RecordProblem, Trajectory, TrajectoryId } from '../analysis/model';
import { CancelledError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import type { ByteSource } from './byteSource';
import { type Catalogue, CatalogueBuilder, problemOf } from './catalogue';
import { readCatalogue } from './cataloguePass';
import { FileByteSource } from './fileByteSource';
import type { FileChange } from './fileChange';
import type { IndexCache } from './indexCache';
import { Indexing, type ProgressListener } from './indexing';
import { type ContainerOptions, openContainer } from './openContainer';
import { RecordContents } from './recordContents';
import type { BlockLimits, Container, RawRecords, RecordBlock, RecordStore } from './recordStore';
import { type NewSections, SavedSections } from './savedSections';
import { savedStore } from './savedStore';

export interface OpenOptions extends ContainerOptions {
  /** Where indexes of large files are kept from one session to the next. */
  readonly cache?: IndexCache;
  /** How the user says that its records are to be read, whatever format they look like. */
  readonly mapping?: FieldMapping;
}

/**
 * The records of one file, found, read and parsed on demand. Opening finds the first records only;
 * `indexed` finds the rest. Disposing stops whatever is under way and frees everything.
 */
export class CorpusFile implements IDisposable {
  private readonly contents: RecordContents;
  private readonly identity: string;
  /** Counts how often records that were known have become others. */
  private generation = 0;
  private builder = new CatalogueBuilder();
  private readonly indexing: Indexing;
  private cataloguing: Promise<Catalogue> | undefined;
  private disposed = false;

  private constructor(
    private readonly source: ByteSource,
    private readonly store: RecordStore,
    private readonly saved: SavedSections,
    readonly mapping: FieldMapping | undefined,
  ) {
    this.identity = source.version;
    this.contents = new RecordContents(store, mapping);
    this.indexing = new Indexing(
      store,
      () => this.disposed,
      () => {
        source.verify?.();
        saved.saveIndex();
      },
    );
  }

  /**
   * Opens a file whose bytes are in `source`, which it then owns. Throws an ExpectedError for a file
   * without records.
   */
  static async open(source: ByteSource, options: OpenOptions = {}): Promise<CorpusFile> {
    try {
      const { cache, waits = false, mapping } = options;
      const kept =
        cache !== undefined && source instanceof FileByteSource
          ? savedStore(source, cache, waits)
          : undefined;
      const store = kept?.store ?? (await openContainer(source, options));
      const saved = new SavedSections({ source, store, cache, mapping }, kept?.sections);
      const file = new CorpusFile(source, store, saved, mapping);
      await file.indexing.first();
      return file;
    } catch (error) {
      source.dispose();
      throw error;
    }
  }

  get container(): Container {
    return this.store.container;
  }

  /** Names the bytes and how they are read: what was computed under another version may be wrong. */
  get version(): string {
    return `${this.identity}#${this.generation}${mappingKey(this.mapping)}`;
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

  /** Finds all records, giving other work a turn in between. */
  async indexed(onProgress?: ProgressListener): Promise<void> {
    this.stopIfDisposed();
    await this.indexing.all(onProgress);
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

  /** The last record of the trajectories that begin at a record; itself, as far as is known. */
  lastRecordOf(record: number): number {
    return this.contents.lastRecordOf(record);
  }

  content(record: number): Promise<RecordContent> {
    return this.contents.get(record);
  }

  /** The same for a pass over all records, which must not push out what is looked at. */
  contentInPassing(record: number): RecordContent | Promise<RecordContent> {
    return this.contents.read(record);
  }

  /** Whether trajectories span several records, so that no record can be read by itself. */
  isSequence(): Promise<boolean> {
    return this.contents.isSequence();
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

  async trajectory(id: TrajectoryId): Promise<Trajectory | undefined> {
    const content = await this.content(id.record);
    return content.kind === 'trajectories' ? content.trajectories[id.index] : undefined;
  }

  async problem(record: number): Promise<RecordProblem | undefined> {
    const content = await this.content(record);
    return content.kind === 'trajectories'
      ? undefined
      : problemOf(record, this.lineOf(record), content);
  }

  /** Reads all records once, giving other work a turn in between; `done` are records. */
  catalogue(onProgress: (done: number) => void = () => undefined): Promise<Catalogue> {
    this.cataloguing ??= this.indexed()
      .then(() =>
        readCatalogue(this.builder, this.store, this.contents, (done) => {
          this.stopIfDisposed();
          onProgress(done);
        }),
      )
      .finally(() => onProgress(this.recordCount));
    return this.cataloguing;
  }

  /** What became of the file on disk; bytes in memory stay the same. */
  change(): FileChange {
    return this.source instanceof FileByteSource ? this.source.change() : 'same';
  }

  get isOnDisk(): boolean {
    return this.source instanceof FileByteSource;
  }

  /** Whether its records are read by this mapping, or by none. */
  isMappedBy(mapping: FieldMapping | undefined): boolean {
    return mappingKey(this.mapping) === mappingKey(mapping);
  }

  /** Whether it was opened from these bytes in memory. */
  isVersion(version: string): boolean {
    return this.identity === version;
  }

  /**
   * Goes on with the bytes that were appended to the file; what is known of the records before them
   * stays, unless the last one had no end or trajectories span records. False when the container
   * cannot be continued.
   */
  grow(): boolean {
    if (!(this.source instanceof FileByteSource) || this.store.grow === undefined) {
      return false;
    }
    if (this.lastMayGrow || this.contents.isKnownSequence) {
      this.generation++;
      this.contents.clear();
      this.builder = new CatalogueBuilder();
    }
    this.source.acceptGrowth();
    this.store.grow();
    this.indexing.again();
    this.cataloguing = undefined;
    return true;
  }

  /** Takes a last line that stays without an end as a record. */
  settle(): void {
    if (this.store.pending) {
      this.store.settle?.();
      this.cataloguing = undefined;
    }
  }

  /**
   * What was saved under a name for this file: for all its records, or for the first of them. Throws
   * when it cannot be read.
   */
  savedSection(name: string): Uint8Array<ArrayBuffer> | undefined {
    return this.saved.read(name);
  }

  /** Whether something can be kept of this file from one session to the next. */
  get isKept(): boolean {
    return this.saved.mayBeKept;
  }

  /** The last record has no end: it may be another when the file grows. */
  get lastMayGrow(): boolean {
    return this.store.lastMayGrow === true;
  }

  /**
   * Keeps something computed from the first records with the saved index, in sections whose names
   * begin with `prefix`, in place of those that did before. It must say for how many, and leave out
   * a last record without an end.
   */
  saveSections(prefix: string, sections: NewSections): void {
    this.saved.replace(prefix, sections);
  }

  dispose(): void {
    if (!this.disposed) {
      this.disposed = true;
      this.contents.clear();
      this.saved.dispose();
      this.store.dispose();
    }
  }

  private stopIfDisposed(): void {
    if (this.disposed) {
      throw new CancelledError();
    }
  }
}
