import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ExpectedError } from '../base/errors';
import type { ByteSource } from './byteSource';
import { changeOf, changeOfOpen, type FileChange, type FileState, stateOf } from './fileChange';

/** A file that was written to within this time may be in the middle of a line. */
const quietMs = 2000;

/** A file on this machine; opened once, so that a file put in its place is not mixed with it. */
export class FileByteSource implements ByteSource {
  private readonly descriptor: number;
  private known: FileState;
  private closed = false;

  constructor(readonly path: string) {
    this.descriptor = openFile(path);
    this.known = stateOf(this.descriptor);
  }

  /** What the bytes were known by when they were opened, or when their growth was accepted. */
  get state(): FileState {
    return this.known;
  }

  get size(): number {
    return this.known.size;
  }

  get version(): string {
    const { device, inode, size, modified, changed } = this.known;
    return [device, inode, size, modified, changed].join(':');
  }

  read(position: number, target: Uint8Array): number {
    const wanted = Math.min(target.length, this.size - position);
    let copied = 0;
    while (copied < wanted) {
      const length = this.readOnce(position + copied, target, copied, wanted - copied);
      if (length === 0) {
        throw new ExpectedError(`${this.path}: the file became shorter while it was read`);
      }
      copied += length;
    }
    return copied;
  }

  /** What became of the file that the path leads to now. */
  change(): FileChange {
    return changeOf(this.known, this.path);
  }

  /** Takes in what was appended since; only after `change` said so. */
  acceptGrowth(): void {
    this.known = stateOf(this.descriptor);
  }

  isQuiet(): boolean {
    return Date.now() - Number(BigInt(this.known.modified) / 1_000_000n) > quietMs;
  }

  verify(): void {
    // A file that was deleted or swapped by a rename keeps its bytes as long as it is open: only
    // its times and the number of its links differ.
    const { size, mtimeNs } = fstatSync(this.descriptor, { bigint: true });
    const untouched =
      mtimeNs.toString() === this.known.modified && Number(size) === this.known.size;
    if (!untouched && changeOfOpen(this.known, this.descriptor) === 'replaced') {
      throw new ExpectedError(`${this.path}: the file was changed while it was read`);
    }
  }

  dispose(): void {
    if (!this.closed) {
      this.closed = true;
      closeSync(this.descriptor);
    }
  }

  private readOnce(position: number, target: Uint8Array, at: number, length: number): number {
    try {
      return readSync(this.descriptor, target, at, length, position);
    } catch (error) {
      throw new ExpectedError(`${this.path}: ${reasonFor(error)}`);
    }
  }
}

function openFile(path: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw new ExpectedError(`${path}: ${reasonFor(error)}`);
  }
  if (fstatSync(descriptor).isDirectory()) {
    closeSync(descriptor);
    throw new ExpectedError(`${path}: this is a folder, not a file`);
  }
  return descriptor;
}

/** Says in words why the file system refused a file. */
export function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'the file does not exist (any more)';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read the file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'ENOSPC':
      return 'no space is left on the disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
