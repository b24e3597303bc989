import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CancelledError, ExpectedError } from '../../../base/errors';

/** Takes the contents of a file, a piece at a time. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
}

/**
 * Writes a file as a whole or not at all: what is written goes to a file beside it, which takes its
 * place at the end. When it fails, or `cancelled` aborts, nothing is left behind and a file that was
 * there before is what it was.
 */
export async function writeWhole(
  path: string,
  cancelled: AbortSignal,
  write: (sink: Sink) => Promise<void>,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await write(new PieceSink(handle, cancelled));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    // Why the writing failed matters more than why its rest could not be removed.
    await rm(beside, { force: true }).catch(() => undefined);
    throw inWords(error, path);
  }
}

/** One system call for each small piece would take longer than everything else. */
const bufferSize = 256 * 1024;

class PieceSink implements Sink {
  constructor(
    private readonly handle: FileHandle,
    private readonly cancelled: AbortSignal,
  ) {}

  async write(piece: string | Uint8Array): Promise<void> {
    if (this.cancelled.aborted) {
      throw new CancelledError();
    }
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.handle.write(bytes, at);
      at += bytesWritten;
    }
  }
}

/** Gathers pieces for a sink. */
export class Gathered {
  private pieces: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly sink: Sink) {}

  /** Nothing to wait for until enough has gathered. */
  add(piece: string | Uint8Array): Promise<void> | undefined {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.pieces.push(bytes);
    this.size += bytes.length;
    return this.size < bufferSize ? undefined : this.flush();
  }

  async flush(): Promise<void> {
    const whole = Buffer.concat(this.pieces);
    this.pieces = [];
    this.size = 0;
    await this.sink.write(whole);
  }
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = reasons.get(code);
  return why === undefined ? error : new ExpectedError(`${path} could not be written: ${why}.`);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EACCES', 'there is no permission to write there'],
  ['EPERM', 'there is no permission to write there'],
  ['EROFS', 'the file system is read-only'],
  ['ENOENT', 'the folder does not exist'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'what should be its folder is a file'],
  ['EFBIG', 'the file system takes no file as large'],
  ['EIO', 'the disk reports an error'],
]);
