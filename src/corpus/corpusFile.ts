import { groupingsFor } from '../analysis/formats/groupings';
import { type FieldMapping, mappingKey } from '../analysis/formats/rows/fieldRoles';
import type { RecordContent, RecordProblem, Trajectory, TrajectoryId } from '../analysis/model';
import type { ByteSource } from './byteSource';
import { type Catalogue, CatalogueBuilder, problemOf } from './catalogue';
import { addLines, nextLine, readCatalogue } from './cataloguePass';
import { FileByteSource } from './fileByteSource';
import type { IndexCache } from './indexCache';
import { Indexing, type ProgressListener } from './indexing';
import { type ContainerOptions, openContainer } from './openContainer';
import { RawFile } from './rawFile';
import { readerOf } from './readRecordBytes';
import { RecordContents } from './recordContents';
import type { RecordStore } from './recordStore';
import { type NewSections, SavedSections } from './savedSections';
import { LineSkimmer } from './skim/lineSkimmer';
import { isLong, skimElsewhere } from './skim/skimElsewhere';
import { skimHere } from './skim/skimHere';
import type { SkimmedLines } from './skim/skimmedLines';
import type { StretchSkimmers } from './skim/stretch';
import { savedStore } from './savedStore';

export interface OpenOptions extends ContainerOptions {
  /** Where indexes of large files are kept from one session to the next. */
  readonly cache?: IndexCache;
  /** How the user says that its records are to be read, whatever format they look like. */
  readonly mapping?: FieldMapping;
  /** Other threads that skim long files; without them it is done in this one. */
  readonly skimmers?: StretchSkimmers;
}

/**
 * The records of one file, found, read and parsed on demand. Opening finds the first records only;
 * `indexed` finds the rest.
 */
export class CorpusFile extends RawFile {
  private readonly contents: RecordContents;
  private readonly identity: string;
  /** Counts how often records that were known have become others. */
  private generation = 0;
  private builder = new CatalogueBuilder();
  private readonly indexing: Indexing;
  private cataloguing: Promise<Catalogue> | undefined;

  private constructor(
    source: ByteSource,
    store: RecordStore,
    private readonly saved: SavedSections,
    readonly mapping: FieldMapping | undefined,
    private readonly skimmers: StretchSkimmers | undefined,
  ) {
    super(source, store);
    this.identity = source.version;
    this.contents = new RecordContents(store, mapping);
    this.indexing = new Indexing(
      store,
      () => this.isDisposed,
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
      const file = new CorpusFile(source, store, saved, mapping, options.skimmers);
      await file.indexing.first();
      return file;
    } catch (error) {
      source.dispose();
      throw error;
    }
  }

  /** Names the bytes and how they are read: what was computed under another version may be wrong. */
  get version(): string {
    return `${this.identity}#${this.generation}${mappingKey(this.mapping)}`;
  }

  /** Finds all records, giving other work a turn in between. */
  async indexed(onProgress?: ProgressListener): Promise<void> {
    this.stopIfDisposed();
    await this.indexing.all(onProgress);
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

  /**
   * Reads all records once, giving other work a turn in between; `done` are records, whose places it
   * finds in the same pass when they are not known yet.
   */
  catalogue(onProgress: (done: number) => void = () => undefined): Promise<Catalogue> {
    this.cataloguing ??= this.readCatalogue((done) => {
      this.stopIfDisposed();
      onProgress(done);
      // Whoever learned of it may have closed the file.
      this.stopIfDisposed();
    }).finally(() => onProgress(this.recordCount));
    return this.cataloguing;
  }

  /** How many records there will be, as far as can be told from those found so far. */
  get expectedRecords(): number {
    const { done, total } = this.store.progress;
    const { recordCount } = this;
    return this.isComplete ? recordCount : Math.round((recordCount * total) / Math.max(1, done));
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

  /**
   * Keeps something computed from the first records with the saved index, in sections whose names
   * begin with `prefix`, in place of those that did before. It must say for how many, and leave out
   * a last record without an end.
   */
  saveSections(prefix: string, sections: NewSections): void {
    this.saved.replace(prefix, sections);
  }

  private async readCatalogue(onTurn: (done: number) => void): Promise<Catalogue> {
    const { builder, store, contents } = this;
    const areLines = await contents.areLines();
    if (store.knownLines?.isReadable === false || !areLines) {
      await this.indexed();
    }
    if (areLines) {
      await addLines(builder, store, this.skimmed(), () => onTurn(builder.records));
    }
    await this.indexed();
    return readCatalogue(builder, store, contents, onTurn);
  }

  /** The lines of which the catalogue knows nothing yet, by other threads where they are many. */
  private skimmed(): AsyncIterable<SkimmedLines> {
    const { source, store, mapping, skimmers } = this;
    const { raw = { size: 0, read: () => 0 } } = store;
    const [start, end] = [nextLine(this.builder, store), raw.size];
    const isInFile = source instanceof FileByteSource && store.knownLines?.areInFile === true;
    if (skimmers !== undefined && isInFile && isLong({ start, end })) {
      const { path, state: known } = source;
      return skimElsewhere({ path, known, mapping, start, end, isAligned: true }, skimmers);
    }
    const skimmer = new LineSkimmer(readerOf(mapping), groupingsFor(mapping));
    return skimHere(skimmer, raw, start, end, () => this.stopIfDisposed());
  }

  protected override release(): void {
    this.contents.clear();
    this.saved.dispose();
  }
}
