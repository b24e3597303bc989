import { statSync } from 'node:fs';
import { ExpectedError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import { FileByteSource, fileVersion, MemoryByteSource, reasonFor } from '../corpus/byteSource';
import { CorpusFile } from '../corpus/corpusFile';
import type { FileRef } from './protocol';

/** The files in use, each in the version that its owner sees now. */
export class OpenFiles implements IDisposable {
  private readonly files = new Map<string, CorpusFile>();

  /** Opens a file, or opens it again when its bytes have changed since. */
  get(ref: FileRef): CorpusFile {
    const known = this.files.get(ref.key);
    if (known?.version === versionOf(ref)) {
      return known;
    }
    this.close(ref.key);
    const file = new CorpusFile(sourceOf(ref));
    this.files.set(ref.key, file);
    return file;
  }

  close(key: string): void {
    this.files.get(key)?.dispose();
    this.files.delete(key);
  }

  dispose(): void {
    for (const key of [...this.files.keys()]) {
      this.close(key);
    }
  }
}

function sourceOf(ref: FileRef): FileByteSource | MemoryByteSource {
  if (ref.contents !== undefined) {
    return new MemoryByteSource(Buffer.from(ref.contents.text), ref.contents.version);
  }
  return new FileByteSource(pathOf(ref));
}

function versionOf(ref: FileRef): string {
  if (ref.contents !== undefined) {
    return ref.contents.version;
  }
  const path = pathOf(ref);
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return fileVersion(size, mtimeMs, ino);
  } catch (error) {
    throw new ExpectedError(`${path}: ${reasonFor(error)}`);
  }
}

function pathOf(ref: FileRef): string {
  if (ref.path === undefined) {
    throw new ExpectedError(`${ref.key}: neither a file on disk nor the contents of an editor`);
  }
  return ref.path;
}
