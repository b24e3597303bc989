import type { ByteSpan } from '../../base/positions';
import type { ByteSource } from '../byteSource';
import { LineIndex } from '../lineIndex';
import type { KnownLines, RecordStore } from '../recordStore';
import { SpanStore } from './spanStore';

const newline = 0x0a;
/** A longer last line is not parsed to see whether it is whole. */
const longestTail = 64 * 1024 * 1024;

/** JSONL: a record on every line that is not blank. */
export class LineStore extends SpanStore implements RecordStore {
  readonly container = 'lines';
  private done = false;
  private tailTaken = false;

  /** With `waits`, a last line without an end that is no JSON counts only in a quiet file. */
  constructor(
    source: ByteSource,
    private readonly waits: boolean,
    private readonly index: LineIndex = LineIndex.of(source),
  ) {
    super(source);
    if (index.position > 0) {
      // A saved index may reach to the end already.
      this.advanceTo(index.position);
    }
  }

  get count(): number {
    return this.index.spans.count + (this.tailTaken ? 1 : 0);
  }

  get complete(): boolean {
    return this.done;
  }

  get pending(): boolean {
    return this.done && !this.tailTaken && this.index.tail !== undefined;
  }

  /** The last record has no end and may go on when the file grows. */
  get lastMayGrow(): boolean {
    return this.tailTaken;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return this.progressAt(this.index.position);
  }

  advance(bytes: number): void | Promise<void> {
    const until = this.index.position + bytes;
    const filling = this.filled(until);
    if (filling !== undefined) {
      return filling.then(() => this.advanceTo(until));
    }
    this.advanceTo(until);
    return undefined;
  }

  get knownLines(): KnownLines {
    const { index } = this;
    return {
      isReadable: this.done || !this.isUnpacked,
      areInFile: !this.isUnpacked,
      next: index.next,
      take: (lines) => index.take(lines),
    };
  }

  lineOf(record: number): number {
    const { spans, tail } = this.index;
    return record === spans.count && tail !== undefined ? tail.line : spans.line(record);
  }

  override characterOf(): number {
    return 0;
  }

  recordAtLine(line: number): number | undefined {
    const { spans, tail } = this.index;
    return this.tailTaken && tail !== undefined && line >= tail.line
      ? spans.count
      : spans.atLine(line);
  }

  grow(): void {
    this.forget();
    this.done = false;
    this.tailTaken = false;
  }

  /** Looks again whether a last line without an end has to be taken as it is. */
  settle(): void {
    if (this.pending) {
      this.tailTaken = this.takesTail();
    }
  }

  toBytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.isUnpacked ? undefined : this.index.toBytes();
  }

  protected override span(record: number): ByteSpan | undefined {
    return record === this.index.spans.count ? this.index.tail : this.index.spans.span(record);
  }

  protected override trimmed(bytes: Buffer): Buffer {
    const end = bytes.indexOf(newline);
    return end === -1 ? bytes : bytes.subarray(0, end);
  }

  private advanceTo(until: number): void {
    this.index.advance(this.source, Math.min(until, this.source.size));
    if (this.isAtEnd(this.index.position)) {
      this.index.rest();
      this.done = true;
      this.tailTaken = this.takesTail();
    }
  }

  private takesTail(): boolean {
    const { tail } = this.index;
    if (tail === undefined) {
      return false;
    }
    const quiet = !this.waits || (this.source.isQuiet?.() ?? true);
    return (
      quiet || (tail.end - tail.start <= longestTail && parses(this.text(this.index.spans.count)))
    );
  }
}

export function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
