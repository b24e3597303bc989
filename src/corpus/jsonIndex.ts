import type { ByteSource } from './byteSource';
import { startOfText } from './lineIndex';
import { SpanIndex } from './spanIndex';

const chunkSize = 256 * 1024;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const newline = 0x0a;
const none = -1;

/**
 * The values of a JSON text, found a piece at a time by their brackets and quotes: the elements of
 * an array (level 1), or one or several values one after the other (level 0). The values themselves
 * are not checked; whoever parses them says what is wrong with them.
 */
export class JsonIndex {
  private found = new SpanIndex();
  private scanned: number;
  private line = 0;
  private depth = 0;
  private inString = false;
  /** The byte at `scanned` is escaped by a backslash before it. */
  private escaped = false;
  private valueStart = none;
  private valueLine = 0;
  private chunk: Buffer | undefined;
  /** The brackets or quotes cannot be those of a JSON text. */
  private malformed = false;

  constructor(
    source: ByteSource,
    private readonly level: 0 | 1,
  ) {
    this.scanned = startOfText(source);
  }

  get spans(): SpanIndex {
    return this.found;
  }

  get position(): number {
    return this.scanned;
  }

  get isMalformed(): boolean {
    return this.malformed;
  }

  /** A value has begun and not ended. */
  get isOpen(): boolean {
    return this.valueStart !== none;
  }

  advance(source: ByteSource, until: number): void {
    this.chunk ??= Buffer.allocUnsafeSlow(chunkSize);
    while (this.scanned < until) {
      const wanted = Math.min(chunkSize, until - this.scanned);
      const length = source.read(this.scanned, this.chunk.subarray(0, wanted));
      if (length === 0) {
        break;
      }
      this.scan(this.chunk.subarray(0, length), this.scanned);
      this.scanned += length;
    }
  }

  /** Takes what is still open at the end of the file as a value: it was cut off. */
  finish(): void {
    this.chunk = undefined;
    this.close(this.scanned);
  }

  /** Takes over a finished index that was saved. */
  restore(saved: Uint8Array<ArrayBuffer>, source: ByteSource): void {
    this.found = SpanIndex.fromBytes(saved);
    this.scanned = source.size;
  }

  private scan(chunk: Buffer, base: number): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.inString) {
        at = this.scanString(chunk, at);
        continue;
      }
      this.step(chunk[at] ?? 0, base + at);
      at++;
    }
  }

  /** Reads a string up to after its closing quote, or to the end of the chunk. */
  private scanString(chunk: Buffer, from: number): number {
    let start = from;
    let searched = from;
    for (;;) {
      const found = chunk.indexOf(quote, searched);
      const end = found === -1 ? chunk.length : found;
      const escaped = this.endsEscaped(chunk, start, end);
      if (found === -1) {
        this.escaped = escaped;
        this.malformed ||= this.level === 0 && hasNewline(chunk, from, chunk.length);
        return chunk.length;
      }
      this.escaped = false;
      if (!escaped) {
        this.inString = false;
        this.malformed ||= this.level === 0 && hasNewline(chunk, from, found);
        return found + 1;
      }
      start = found + 1;
      searched = start;
    }
  }

  /** Whether the byte at `end` follows an odd number of backslashes, those before `start` counted. */
  private endsEscaped(chunk: Buffer, start: number, end: number): boolean {
    let at = end;
    while (at > start && chunk[at - 1] === backslash) {
      at--;
    }
    const odd = (end - at) % 2 === 1;
    return at === start && this.escaped ? !odd : odd;
  }

  private step(byte: number, position: number): void {
    switch (byte) {
      case newline:
        this.endScalar(position);
        this.line++;
        return;
      case 0x20:
      case 0x09:
      case 0x0d:
        this.endScalar(position);
        return;
      case comma:
        if (this.depth === 1 && this.level === 1) {
          this.close(position);
        }
        this.malformed ||= this.depth === 0;
        return;
      case quote:
        this.open(position);
        this.inString = true;
        return;
      case 0x5b:
      case 0x7b:
        this.open(position);
        this.depth++;
        return;
      case 0x5d:
      case 0x7d:
        this.closeBracket(position);
        return;
      default:
        this.open(position);
    }
  }

  private open(position: number): void {
    if (this.depth === this.level && this.valueStart === none) {
      this.valueStart = position;
      this.valueLine = this.line;
    }
  }

  private closeBracket(position: number): void {
    this.depth--;
    if (this.depth < this.level) {
      this.close(position);
    }
    if (this.depth === this.level) {
      this.close(position + 1);
    }
    if (this.depth < 0) {
      this.depth = 0;
      this.malformed = true;
    }
  }

  /** Outside an array, white space ends a number or a word. */
  private endScalar(position: number): void {
    if (this.level === 0 && this.depth === 0) {
      this.close(position);
    }
  }

  private close(end: number): void {
    if (this.valueStart !== none) {
      this.found.add(this.valueStart, end, this.valueLine);
      this.valueStart = none;
    }
  }
}

function hasNewline(chunk: Buffer, from: number, to: number): boolean {
  const found = chunk.indexOf(newline, from);
  return found !== -1 && found < to;
}
