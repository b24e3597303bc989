import { closeSync, mkdtempSync, openSync, readSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import { reasonFor } from '../fileByteSource';

/** So much of the disk is left to others. */
const leftFree = 512 * 1024 * 1024;
const checkEvery = 64 * 1024 * 1024;

/** A file of our own that only grows, and is gone when it is closed. */
export class TemporaryFile implements IDisposable {
  private readonly folder: string;
  private readonly descriptor: number;
  private length = 0;
  private checkAt = 0;
  private closed = false;

  constructor(folder = tmpdir()) {
    this.folder = mkdtempSync(join(folder, 'cot-lens-'));
    this.descriptor = openSync(join(this.folder, 'unpacked'), 'wx+', 0o600);
    if (process.platform !== 'win32') {
      // Without a name its space is free again whatever becomes of us.
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  append(bytes: Uint8Array): void {
    if (this.length >= this.checkAt) {
      this.refuseToFillTheDisk();
      this.checkAt = this.length + checkEvery;
    }
    try {
      for (let written = 0; written < bytes.length;) {
        const at = this.length + written;
        written += writeSync(this.descriptor, bytes, written, bytes.length - written, at);
      }
    } catch (error) {
      throw new ExpectedError(`It cannot be unpacked into ${tmpdir()}: ${reasonFor(error)}`);
    }
    this.length += bytes.length;
  }

  read(position: number, target: Uint8Array): number {
    return readSync(this.descriptor, target, 0, target.length, position);
  }

  dispose(): void {
    if (!this.closed) {
      this.closed = true;
      closeSync(this.descriptor);
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  private refuseToFillTheDisk(): void {
    const { bavail, bsize } = statfsSync(tmpdir());
    if (bavail * bsize < leftFree + checkEvery) {
      throw new ExpectedError(`It cannot be unpacked into ${tmpdir()}: the disk is almost full`);
    }
  }
}
