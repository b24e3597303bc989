import { type FieldMapping, mappingKey } from '../analysis/formats/rows/fieldRoles';
import type { IDisposable } from '../base/lifecycle';
import type { ByteSource } from './byteSource';
import { FileByteSource } from './fileByteSource';
import type { IndexCache } from './indexCache';
import type { RecordStore } from './recordStore';
import type { IndexToSave, SavedIndex } from './savedIndex';
import { sectionOf, smallestSaved } from './savedStore';

/**
 * An index is saved anew when more than this share of its file came after it; the little that comes
 * after a saved index is found faster than all of it is written, at every append.
 */
const unsavedShare = 1 / 64;

/** Named parts of what is kept of a file; each is made when its turn has come. */
export type NewSections = IndexToSave['sections'];

/** A file, and how its records are read. */
interface ReadFile {
  readonly source: ByteSource;
  readonly store: RecordStore;
  /** Where indexes are kept; absent where none are. */
  readonly cache: IndexCache | undefined;
  readonly mapping: FieldMapping | undefined;
}

/** What is kept of one file from one session to the next: its index, and what is put beside it. */
export class SavedSections implements IDisposable {
  /** The size of the file when its index was saved last. */
  private savedSize: number;
  private disposed = false;

  /** @param sections what was saved before and still holds */
  constructor(
    private readonly file: ReadFile,
    private sections: SavedIndex['sections'] = new Map(),
  ) {
    const { store, source } = file;
    this.savedSize = sections.size > 0 && store.complete ? source.size : -1;
  }

  /** Whether something can be kept of this file. */
  get mayBeKept(): boolean {
    const { cache, source, store } = this.file;
    return (
      cache !== undefined &&
      source instanceof FileByteSource &&
      source.size >= smallestSaved &&
      store.complete &&
      !this.disposed
    );
  }

  /** What was saved under a name. Throws when it cannot be read. */
  read(name: string): Uint8Array<ArrayBuffer> | undefined {
    return this.sections.get(this.sectionName(name))?.read();
  }

  /** Saves the index, unless almost all of it is. */
  saveIndex(): void {
    const { size } = this.file.source;
    if (size - this.savedSize > size * unsavedShare) {
      this.save();
    }
  }

  /** Saves sections in place of those whose names begin with `prefix`, and the index with them. */
  replace(prefix: string, sections: NewSections): void {
    this.save(this.sectionName(prefix), sections);
  }

  dispose(): void {
    this.disposed = true;
    this.sections = new Map();
  }

  /** What was computed from records that were read in another way is of no use. */
  private sectionName(name: string): string {
    return `${mappingKey(this.file.mapping)}${name}`;
  }

  /** Saves the index, with what was saved beside it before or comes in its place. */
  private save(replaced?: string, sections: NewSections = []): void {
    const { cache, source } = this.file;
    if (cache !== undefined && source instanceof FileByteSource && this.mayBeKept) {
      const all = this.allSections(replaced, sections);
      this.sections =
        cache.save(source.path, { state: source.state, sections: all })?.sections ?? new Map();
      this.savedSize = source.size;
    }
  }

  private *allSections(replaced: string | undefined, added: NewSections): NewSections {
    const { store } = this.file;
    const index = store.toBytes?.();
    if (index !== undefined) {
      yield [sectionOf(store.container), index];
    }
    for (const [name, section] of this.sections) {
      const stays = replaced === undefined || !name.startsWith(replaced);
      if (stays && name !== sectionOf(store.container)) {
        yield [name, section.read()];
      }
    }
    for (const [name, bytes] of added) {
      yield [this.sectionName(name), bytes];
    }
  }
}
