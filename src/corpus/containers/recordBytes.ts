import { constants, isAscii } from 'node:buffer';
import { ExpectedError } from '../../base/errors';
import { bytesOf, type ByteSource } from '../byteSource';

const windowSize = 256 * 1024;

/**
 * Reads the bytes of records. Records that follow each other are served from one larger read; a
 * record that is asked for out of the blue is read by itself.
 */
export class RecordReader {
  private window = Buffer.alloc(0);
  private windowStart = 0;
  private lastEnd = -1;

  constructor(private readonly source: ByteSource) {}

  /** The bytes `[start, end)`, to be used before the next call. */
  bytes(start: number, end: number): Buffer {
    const follows = start >= this.lastEnd && start - this.lastEnd < windowSize && this.lastEnd >= 0;
    this.lastEnd = end;
    const held = this.held(start, end);
    if (held !== undefined) {
      return held;
    }
    if (!follows || end - start > windowSize / 2) {
      return bytesOf(this.source, start, end);
    }
    this.window = bytesOf(this.source, start, start + windowSize);
    this.windowStart = start;
    return this.held(start, end) ?? this.window;
  }

  /** Forgets what was read: the source has changed. */
  clear(): void {
    this.window = Buffer.alloc(0);
    this.lastEnd = -1;
  }

  private held(start: number, end: number): Buffer | undefined {
    const from = start - this.windowStart;
    const to = Math.min(end, this.source.size) - this.windowStart;
    return from >= 0 && to <= this.window.length ? this.window.subarray(from, to) : undefined;
  }
}

/** The longest text that can be held at all; about 512 million units. */
export const longestRecord = constants.MAX_STRING_LENGTH;

export function refuseIfTooLong(bytes: number): void {
  if (bytes > longestRecord) {
    const size = (bytes / 2 ** 30).toFixed(1);
    throw new ExpectedError(`A record of ${size} GiB is too long to be read`);
  }
}

/** Decodes UTF-8; a text of ASCII alone, as most records are, by the shorter way. */
export function decode(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
