import type { ByteSpan } from '../../base/positions';
import type { ByteSource } from '../byteSource';
import { JsonIndex } from '../jsonIndex';
import type { RecordStore } from '../recordStore';
import { SpanStore } from './spanStore';

const comma = 0x2c;

/** The elements of a JSON array, or JSON texts over several lines. */
export class JsonStore extends SpanStore implements RecordStore {
  readonly pending = false;
  private readonly index: JsonIndex;
  private done = false;

  /** `saved` is what `toBytes` gave for the same bytes. */
  constructor(
    source: ByteSource,
    readonly container: 'array' | 'document',
    saved?: Uint8Array<ArrayBuffer>,
  ) {
    super(source);
    this.index = new JsonIndex(source, container === 'array' ? 1 : 0);
    if (saved !== undefined) {
      this.index.restore(saved, source);
      this.done = true;
    }
  }

  get count(): number {
    return this.index.spans.count;
  }

  get complete(): boolean {
    return this.done;
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

  lineOf(record: number): number {
    return this.index.spans.line(record);
  }

  recordAtLine(line: number): number | undefined {
    return this.index.spans.atLine(line);
  }

  toBytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.isUnpacked ? undefined : this.index.spans.toBytes();
  }

  protected override span(record: number): ByteSpan | undefined {
    return this.index.spans.span(record);
  }

  /** Between two elements stand white space and one comma. */
  protected override trimmed(bytes: Buffer): Buffer {
    const end = endBeforeSpace(bytes, bytes.length);
    return bytes.subarray(0, bytes[end - 1] === comma ? endBeforeSpace(bytes, end - 1) : end);
  }

  private advanceTo(until: number): void {
    this.index.advance(this.source, Math.min(until, this.source.size));
    if (this.isAtEnd(this.index.position)) {
      this.index.finish();
      this.done = true;
    }
  }
}

function endBeforeSpace(bytes: Buffer, from: number): number {
  let end = from;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) {
    end--;
  }
  return end;
}
