import { ExpectedError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import { type ByteSource, MemoryByteSource } from '../corpus/byteSource';
import { CorpusFile, type OpenOptions } from '../corpus/corpusFile';
import { FileByteSource } from '../corpus/fileByteSource';
import type { ProgressListener } from '../corpus/indexing';
import type { FileRef } from './protocol';

/** The files in use, each in the version that its owner sees now. */
export class OpenFiles implements IDisposable {
  private readonly files = new Map<string, Promise<CorpusFile>>();

  constructor(private readonly options: Pick<OpenOptions, 'cache' | 'skimmers'> = {}) {}

  /**
   * A file with all its records. One that has grown since is read on; one that has changed in any
   * other way is opened anew.
   */
  async get(ref: FileRef, onProgress?: ProgressListener): Promise<CorpusFile> {
    const file = await this.first(ref);
    await this.whole(ref.key, file, () => file.indexed(onProgress));
    return file;
  }

  /** Does work for which a file is read to its end. */
  async whole<T>(key: string, file: CorpusFile, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // It changed under our hands; whoever asks again gets what is there then.
      this.forget(key, file);
      throw error;
    }
  }

  /** The same with its first records only, whatever its size. */
  first(ref: FileRef): Promise<CorpusFile> {
    const file = this.current(ref, this.files.get(ref.key));
    this.files.set(ref.key, file);
    file.catch(() => {
      if (this.files.get(ref.key) === file) {
        this.files.delete(ref.key);
      }
    });
    return file;
  }

  /** The same, at least up to a record: one that is known already is not kept waiting for the rest. */
  async upTo(ref: FileRef, record: number): Promise<CorpusFile> {
    const file = await this.first(ref);
    return record < file.recordCount ? file : this.get(ref);
  }

  close(key: string): void {
    const file = this.files.get(key);
    this.files.delete(key);
    file?.then(
      (opened) => opened.dispose(),
      () => undefined,
    );
  }

  dispose(): void {
    for (const key of [...this.files.keys()]) {
      this.close(key);
    }
  }

  private async current(
    ref: FileRef,
    before: Promise<CorpusFile> | undefined,
  ): Promise<CorpusFile> {
    const known = await before?.catch(() => undefined);
    if (known !== undefined && !known.isDisposed && (await isCurrent(known, ref))) {
      return known;
    }
    known?.dispose();
    const waits = ref.contents === undefined;
    const { mapping } = ref;
    return CorpusFile.open(sourceOf(ref), {
      ...this.options,
      waits,
      ...(mapping !== undefined && { mapping }),
    });
  }

  private forget(key: string, file: CorpusFile): void {
    file.dispose();
    void this.files.get(key)?.then(
      (current) => current.isDisposed && this.files.delete(key),
      () => undefined,
    );
  }
}

/** Brings what is known up to date; false when the file has to be opened anew. */
async function isCurrent(known: CorpusFile, ref: FileRef): Promise<boolean> {
  if (!known.isMappedBy(ref.mapping)) {
    return false;
  }
  if (ref.contents !== undefined) {
    return known.isVersion(ref.contents.version);
  }
  if (!known.isOnDisk) {
    return false;
  }
  switch (known.change()) {
    case 'same':
      known.settle();
      return true;
    case 'appended':
      try {
        await known.indexed();
        return known.grow();
      } catch {
        return false;
      }
    case 'replaced':
    case 'gone':
      return false;
  }
}

/** The bytes of a file. */
export function sourceOf(ref: FileRef): ByteSource {
  if (ref.contents !== undefined) {
    return new MemoryByteSource(Buffer.from(ref.contents.text), ref.contents.version);
  }
  if (ref.path === undefined) {
    throw new ExpectedError(`${ref.key}: neither a file on disk nor the contents of an editor`);
  }
  return new FileByteSource(ref.path);
}
