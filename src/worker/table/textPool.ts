import { LRUCache } from 'lru-cache';
import { ExpectedError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import { StoredBytes } from '../../corpus/containers/storedBytes';
import { SpanIndex } from '../../corpus/spanIndex';

/** Bytes of texts in memory; beyond this they are kept on the disk. */
const largestInMemory = 32 * 1024 * 1024;
/** A text that comes again after this many others is kept twice. */
const remembered = 32_768;
/** So many bytes are read at once: texts are mostly asked for in the order in which they came. */
const windowSize = 64 * 1024;

/** How a text is kept, in its first byte: a byte or two for each UTF-16 unit. */
const narrow = 1;
const wide = 2;

/**
 * The texts of a table, known by numbers; 0 is the empty text, and one number is always one text. A
 * text that comes again soon has the number that it had. They take a byte for a Latin letter, and
 * those of a large file lie on the disk.
 */
export class TextPool implements IDisposable {
  private readonly spans = new SpanIndex();
  private readonly recent = new LRUCache<string, number>({ max: remembered });
  private bytes: StoredBytes;
  private window = Buffer.alloc(0);
  private windowStart = 0;
  private isDisposed = false;

  constructor(memoryLimit = largestInMemory) {
    this.bytes = new StoredBytes(memoryLimit);
  }

  number(text: string): number {
    if (text === '') {
      return 0;
    }
    const known = this.recent.get(text);
    if (known !== undefined) {
      return known;
    }
    const { kept, apart } = keptBytes(text);
    const start = this.bytes.size;
    this.append(kept);
    const place = this.spans.count;
    this.spans.add(start, start + kept.length, place);
    this.recent.set(apart, place + 1);
    return place + 1;
  }

  /** Throws an ExpectedError when the table is closed. */
  text(number: number): string {
    if (this.isDisposed) {
      throw new ExpectedError('The table was closed, or begun anew, in the meantime.');
    }
    const span = this.spans.span(number - 1);
    if (span === undefined) {
      return '';
    }
    const bytes = this.read(span.start, span.end - span.start);
    return bytes.toString(bytes[0] === wide ? 'utf16le' : 'latin1', 1);
  }

  dispose(): void {
    this.isDisposed = true;
    this.bytes.dispose();
    this.recent.clear();
    this.window = Buffer.alloc(0);
  }

  /** Where the disk has no room, memory has to do. */
  private append(kept: Buffer): void {
    try {
      this.bytes.append(kept);
    } catch (error) {
      if (!(error instanceof ExpectedError)) {
        throw error;
      }
      this.bytes = inMemory(this.bytes);
      this.bytes.append(kept);
    }
  }

  private read(start: number, length: number): Buffer {
    const end = this.windowStart + this.window.length;
    if (start < this.windowStart || start + length > end) {
      const wanted = this.bytes.isOnDisk ? Math.max(length, windowSize) : length;
      const size = Math.min(wanted, this.bytes.size - start);
      this.window = Buffer.allocUnsafeSlow(size);
      this.windowStart = start;
      this.bytes.read(start, this.window);
    }
    const at = start - this.windowStart;
    return this.window.subarray(at, at + length);
  }
}

/** The text as it is kept, and a copy of it that holds no longer text in memory. */
function keptBytes(text: string): { readonly kept: Buffer; readonly apart: string } {
  const latin = Buffer.from(text, 'latin1');
  const apart = latin.toString('latin1');
  if (apart === text) {
    return { kept: Buffer.concat([Buffer.of(narrow), latin]), apart };
  }
  const units = Buffer.from(text, 'utf16le');
  return { kept: Buffer.concat([Buffer.of(wide), units]), apart: units.toString('utf16le') };
}

function inMemory(stored: StoredBytes): StoredBytes {
  const copy = new StoredBytes(Infinity);
  const piece = Buffer.alloc(windowSize);
  for (let at = 0; at < stored.size;) {
    const length = stored.read(at, piece);
    copy.append(piece.subarray(0, length));
    at += length;
  }
  stored.dispose();
  return copy;
}
