import type { ByteSpan } from '../base/positions';
import { byteOffset } from '../base/positions';
import { bytesOf, type ByteSource } from './byteSource';
import { blankLine, endOfRun, type FoundLines, lengthOf } from './foundLines';
import { SpanIndex } from './spanIndex';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const chunkSize = 256 * 1024;
/** So many lines are added at once. */
const runLength = 1024;
const newline = 0x0a;
const space = 0x20;

/**
 * The lines of a JSONL file that hold more than white space, found a piece at a time. Only the byte
 * 0x0a ends a line: U+2028 and its kin may stand raw inside a JSON string. What follows the last
 * newline is no line yet but the `tail`, since its rest may still be written.
 */
export class LineIndex {
  private chunk: Buffer | undefined;
  /** Lengths of lines that follow each other, with their ends, before they are added together. */
  private readonly run = new Uint32Array(runLength);
  /** Only white space so far between `lineStart` and `position`. */
  private blank = true;

  private constructor(
    readonly spans: SpanIndex,
    private scanned: number,
    private lineStart: number,
    private line: number,
  ) {}

  static of(source: ByteSource): LineIndex {
    const start = startOfText(source);
    return new LineIndex(new SpanIndex(1), start, start, 0);
  }

  /** Up to here the bytes have been read. */
  get position(): number {
    return this.scanned;
  }

  /** The first line begins here that has no end yet. */
  get next(): number {
    return this.lineStart;
  }

  /** What stands after the last newline, unless it is white space. */
  get tail(): (ByteSpan & { readonly line: number }) | undefined {
    return this.blank
      ? undefined
      : {
          start: byteOffset(this.lineStart),
          end: byteOffset(this.scanned),
          line: this.line,
        };
  }

  /** Reads on to `until`, in pieces of 256 KB: the size at which the machine is fastest. */
  advance(source: ByteSource, until: number): void {
    this.chunk ??= Buffer.allocUnsafeSlow(chunkSize);
    while (this.scanned < until) {
      const wanted = Math.min(chunkSize, until - this.scanned);
      const length = source.read(this.scanned, this.whole(wanted));
      if (length === 0) {
        break;
      }
      this.scan(this.whole(length), this.scanned);
      this.scanned += length;
    }
  }

  /**
   * Takes in whole lines that were found elsewhere, as far as they are not known yet. False when
   * others stand before them that are not known either.
   */
  take(found: FoundLines): boolean {
    if (found.start > this.lineStart) {
      return false;
    }
    let first = 0;
    for (let at = found.start; at < this.lineStart && first < found.codes.length; first++) {
      at += lengthOf(found, first);
    }
    for (let from = first; from < found.codes.length;) {
      const to = endOfRun(found, from);
      if (to > from) {
        const lengths = found.lengths.subarray(from, to);
        this.lineStart = this.spans.addRun(this.lineStart, this.line, lengths, to - from);
        this.line += to - from;
      } else {
        this.takeLine(lengthOf(found, from), found.codes[from] === blankLine);
      }
      from = Math.max(to, from + 1);
    }
    if (first < found.codes.length) {
      this.scanned = found.end;
      this.blank = true;
    }
    return true;
  }

  /** Frees the read buffer; reading on takes another. */
  rest(): void {
    this.chunk = undefined;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const spans = this.spans.toBytes();
    const bytes = new Uint8Array(4 * 8 + spans.length);
    const state = [this.scanned, this.lineStart, this.line, this.blank ? 1 : 0];
    new Float64Array(bytes.buffer, 0, 4).set(state);
    bytes.set(spans, 4 * 8);
    return bytes;
  }

  /** Reads what `toBytes` wrote; throws a RangeError when it is something else. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): LineIndex {
    const state = new Float64Array(bytes.buffer, bytes.byteOffset, 4);
    const [scanned = 0, lineStart = 0, line = 0, blank] = state;
    const spans = SpanIndex.fromBytes(bytes.subarray(4 * 8), 1);
    const index = new LineIndex(spans, scanned, lineStart, line);
    index.blank = blank === 1;
    return index;
  }

  private whole(length: number): Buffer {
    const chunk = this.chunk ?? Buffer.alloc(0);
    return length === chunk.length ? chunk : chunk.subarray(0, length);
  }

  private scan(chunk: Buffer, base: number): void {
    const { run } = this;
    let held = 0;
    let from = 0;
    let found = chunk.indexOf(newline, from);
    while (found !== -1) {
      // Nearly every line begins in this chunk and with something visible.
      if (from > 0 && held < runLength && (chunk[from] ?? 0) > space) {
        run[held] = found + 1 - from;
        held++;
      } else {
        this.addRun(held);
        held = 0;
        this.endLine(chunk, base, from, found);
      }
      from = found + 1;
      found = chunk.indexOf(newline, from);
    }
    this.addRun(held);
    this.blank = (this.blank || from > 0) && isBlank(chunk, from, chunk.length);
  }

  /** Adds as many lines as are held in `run`, the first of which begins at `lineStart`. */
  private addRun(held: number): void {
    this.lineStart = this.spans.addRun(this.lineStart, this.line, this.run, held);
    this.line += held;
  }

  private takeLine(length: number, isBlank: boolean): void {
    const next = this.lineStart + length;
    if (!isBlank) {
      this.spans.add(this.lineStart, next - 1, this.line);
    }
    this.lineStart = next;
    this.line++;
  }

  private endLine(chunk: Buffer, base: number, from: number, found: number): void {
    if (!this.blank || !isBlank(chunk, from, found)) {
      this.spans.add(this.lineStart, base + found, this.line);
    }
    this.lineStart = base + found + 1;
    this.line++;
    this.blank = true;
  }
}

/** The position after the byte order mark, where there is one. */
export function startOfText(source: ByteSource): number {
  const head = bytesOf(source, 0, byteOrderMark.length);
  return byteOrderMark.every((byte, index) => head[index] === byte) ? byteOrderMark.length : 0;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > space || (byte !== space && byte !== 0x09 && byte !== 0x0d)) {
      return false;
    }
  }
  return true;
}
