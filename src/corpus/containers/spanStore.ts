import type { ByteSpan } from '../../base/positions';
import { bytesOf, type ByteSource } from '../byteSource';
import type { BlockLimits, RawRecords, RecordBlock } from '../recordStore';
import { decode, longestRecord, RecordReader, refuseIfTooLong } from './recordBytes';

/** What is read of a line before a record that does not begin with it. */
const longestIndent = 64 * 1024;

/** Base of the stores whose records are stretches of a source. */
export abstract class SpanStore {
  private readonly reader: RecordReader;

  protected constructor(protected readonly source: ByteSource) {
    this.reader = new RecordReader(source);
  }

  get trouble(): string | undefined {
    return this.source.growing?.trouble;
  }

  get raw(): RawRecords {
    const { source } = this;
    return {
      size: source.size,
      span: (record) => this.span(record),
      read: (position, target) => source.read(position, target),
    };
  }

  abstract readonly count: number;

  /** Places in unpacked bytes say nothing of the file. */
  protected get isUnpacked(): boolean {
    return this.source.growing !== undefined;
  }

  protected abstract span(record: number): ByteSpan | undefined;

  /** Cuts off what separates the record from the next. */
  protected abstract trimmed(bytes: Buffer): Buffer;

  text(record: number): string {
    return decode(this.bytes(record));
  }

  /** The record's own bytes, to be used before the next call. */
  bytes(record: number): Buffer {
    const span = this.span(record);
    if (span === undefined) {
      return Buffer.alloc(0);
    }
    refuseIfTooLong(span.end - span.start);
    return this.trimmed(this.reader.bytes(span.start, span.end));
  }

  block(first: number, limits: BlockLimits): RecordBlock | undefined {
    const spans = this.spansFrom(first, limits);
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? 0;
    if (spans.length === 0 || end - start > longestRecord) {
      return undefined;
    }
    const bytes = bytesOf(this.source, start, end);
    const bounds = new Uint32Array(spans.length * 2);
    for (const [at, span] of spans.entries()) {
      const from = span.start - start;
      const { length } = this.trimmed(bytes.subarray(from, span.end - start));
      bounds.set([from, from + length], at * 2);
    }
    return { bytes, bounds };
  }

  /** Counts the units of the line before the record. */
  characterOf(record: number): number {
    const start = this.span(record)?.start ?? 0;
    const before = bytesOf(this.source, Math.max(0, start - longestIndent), start);
    const text = before.toString('utf8');
    return text.slice(text.lastIndexOf('\n') + 1).replace(/^\uFEFF/, '').length;
  }

  dispose(): void {
    this.reader.clear();
    this.source.dispose();
  }

  /** As many records as the limits allow, one at least. */
  private spansFrom(first: number, limits: BlockLimits): readonly ByteSpan[] {
    const spans: ByteSpan[] = [];
    const last = Math.min(this.count, first + limits.records);
    for (let record = first; record < last; record++) {
      const span = this.span(record);
      if (span === undefined || span.end - (spans[0]?.start ?? span.end) > limits.bytes) {
        break;
      }
      spans.push(span);
    }
    return spans;
  }

  protected forget(): void {
    this.reader.clear();
  }

  /** Makes bytes readable up to a position; nothing to wait for where all are there. */
  protected filled(upTo: number): void | Promise<void> {
    const { growing } = this.source;
    return growing !== undefined && !growing.ended && upTo > this.source.size
      ? growing.fill(upTo)
      : undefined;
  }

  /** All bytes up to `position` are all there are. */
  protected isAtEnd(position: number): boolean {
    return this.source.growing?.ended !== false && position >= this.source.size;
  }

  protected progressAt(position: number): { readonly done: number; readonly total: number } {
    return this.source.growing?.progress ?? { done: position, total: this.source.size };
  }
}
