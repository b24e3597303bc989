import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../base/errors';
import { type IndexToSave, readSavedIndex, type SavedIndex, writeSavedIndex } from './savedIndex';

const suffix = '.index';
const defaultMaximum = 512 * 1024 * 1024;

/**
 * Keeps indexes of files in a folder, so that opening a large file again is instant. A saved index
 * counts only with its digest, our version and the path; whether the file is still the same is for
 * the reader to decide by the state. Nothing here throws: what cannot be saved or read is left out,
 * and `onTrouble` learns why.
 */
export class IndexCache {
  constructor(
    private readonly folder: string,
    private readonly onTrouble: (reason: string) => void = () => undefined,
    private readonly maximumBytes = defaultMaximum,
  ) {}

  load(path: string): SavedIndex | undefined {
    const place = this.placeOf(path);
    try {
      const saved = readSavedIndex(place, path);
      this.touch(place);
      return saved;
    } catch (error) {
      if (error instanceof RangeError || error instanceof SyntaxError) {
        this.distrust(path, messageOf(error));
      } else if (!isMissing(error)) {
        this.onTrouble(`The saved index of ${path} cannot be read: ${messageOf(error)}`);
      }
      return undefined;
    }
  }

  /** Removes what was saved of a file: it proved wrong. */
  distrust(path: string, reason: string): void {
    this.onTrouble(`The saved index of ${path} is ignored: ${reason}`);
    rmQuietly(this.placeOf(path));
  }

  /**
   * Saves in one step: a reader sees the old file or the whole new one. What was read of the old one
   * cannot be read any more.
   * @returns the new one, unless it was too large or could not be written
   */
  save(path: string, index: IndexToSave): SavedIndex | undefined {
    const place = this.placeOf(path);
    const draft = `${place}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true });
      if (!this.write(draft, path, index)) {
        rmQuietly(draft);
        return undefined;
      }
      this.makeRoom(statSync(draft).size, place);
      renameSync(draft, place);
      return readSavedIndex(place, path);
    } catch (error) {
      rmQuietly(draft);
      this.onTrouble(`The index of ${path} cannot be saved: ${messageOf(error)}`);
      return undefined;
    }
  }

  private write(draft: string, path: string, index: IndexToSave): boolean {
    const descriptor = openSync(draft, 'w', 0o600);
    try {
      return writeSavedIndex(descriptor, path, index, this.maximumBytes);
    } finally {
      closeSync(descriptor);
    }
  }

  private placeOf(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex').slice(0, 32) + suffix);
  }

  private touch(place: string): void {
    try {
      const now = new Date();
      utimesSync(place, now, now);
    } catch {
      // It only loses its turn among those to be kept.
    }
  }

  /** Removes those not used for the longest time, until the new one fits. */
  private makeRoom(wanted: number, place: string): void {
    const files = readdirSync(this.folder)
      .filter((name) => name.endsWith(suffix))
      .map((name) => join(this.folder, name))
      .filter((each) => each !== place)
      .map((each) => ({ each, ...sizeAndAge(each) }))
      .sort((a, b) => a.modified - b.modified);
    let total = files.reduce((sum, { size }) => sum + size, wanted);
    for (const { each, size } of files) {
      if (total <= this.maximumBytes) {
        return;
      }
      rmQuietly(each);
      total -= size;
    }
  }
}

function sizeAndAge(path: string): { readonly size: number; readonly modified: number } {
  try {
    const { size, mtimeMs } = statSync(path);
    return { size, modified: mtimeMs };
  } catch {
    return { size: 0, modified: 0 };
  }
}

function rmQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is overwritten or ignored later.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
