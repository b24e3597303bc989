import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ExpectedError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';

/** Bytes that can be read at any place, wherever they are kept. */
export interface ByteSource extends IDisposable {
  readonly size: number;
  /** Changes when the bytes may have changed. */
  readonly version: string;
  /** Copies bytes from `position` on into `target`; the number copied is 0 at the end. */
  read(position: number, target: Uint8Array): number;
}

/** A file on this machine; opened once, so that its bytes stay those of one version. */
export class FileByteSource implements ByteSource {
  readonly size: number;
  readonly version: string;
  private readonly descriptor: number;

  constructor(path: string) {
    this.descriptor = openFile(path);
    const { size, mtimeMs, ino } = fstatSync(this.descriptor);
    this.size = size;
    this.version = fileVersion(size, mtimeMs, ino);
  }

  read(position: number, target: Uint8Array): number {
    return readSync(this.descriptor, target, 0, target.length, position);
  }

  dispose(): void {
    closeSync(this.descriptor);
  }
}

export function fileVersion(size: number, modifiedMs: number, inode: number): string {
  return `${size}:${modifiedMs}:${inode}`;
}

/** A text in memory, such as an editor's unsaved contents or standard input. */
export class MemoryByteSource implements ByteSource {
  readonly size: number;

  constructor(
    private readonly bytes: Uint8Array,
    readonly version: string,
  ) {
    this.size = bytes.length;
  }

  read(position: number, target: Uint8Array): number {
    const part = this.bytes.subarray(position, position + target.length);
    target.set(part);
    return part.length;
  }

  dispose(): void {
    // Nothing is held but memory.
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new ExpectedError(`${path}: ${reasonFor(error)}`);
  }
}

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
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
