import { type ByteSpan, byteOffset } from '../base/positions';
import { LineRuns } from './lineRuns';
import { bytesOfSpans, spansIn } from './spanBytes';
import { checkpointBits, inBlock, StrideBlocks } from './strideBlocks';

const betweenCheckpoints = (1 << checkpointBits) - 1;

/** Stands in the place of a stride that is kept apart. */
const outsize = 0xffff_ffff;
/** A wider gap after a record is kept apart, so that reading the record never reads the gap. */
const widestGap = 64 * 1024;

interface Outsized {
  readonly length: number;
  readonly stride: number;
}

/**
 * Where the records of a file lie, in 4.13 bytes a record at most: for each the distance to the next
 * in no more bits than those around it need, and a position in 64 bits for every 64th. A distance
 * takes in what stands between two records, so the bytes of a record may end with separators:
 * whoever reads it cuts them off.
 */
export class SpanIndex {
  private readonly blocks = new StrideBlocks();
  private readonly outsized = new Map<number, Outsized>();
  private used = 0;
  private next = 0;
  /** Lines before a record less records before it, as long as each is on the line after the last. */
  private lineShift = Number.NaN;
  private strides = new Uint32Array(0);
  private starts = new Float64Array(0);
  private runs = new LineRuns();

  /** `separator` is the number of bytes that always follow a record. */
  constructor(private readonly separator = 0) {}

  get count(): number {
    return this.used;
  }

  /** Bytes of memory that the index takes, apart from a few exceptions. */
  get byteLength(): number {
    return this.blocks.byteLength;
  }

  /** Adds the record `[start, end)` that begins on a line; at or after the end of the last one. */
  add(start: number, end: number, line: number): void {
    const record = this.used;
    const at = record & inBlock;
    const stride = end - start + this.separator;
    if (
      start !== this.next ||
      line - record !== this.lineShift ||
      (at & betweenCheckpoints) === 0 ||
      stride >= outsize
    ) {
      this.addSlowly(start, stride, line);
    } else {
      this.strides[at] = stride;
      this.next = start + stride;
      this.used = record + 1;
    }
  }

  /**
   * Adds `count` records of which the first begins at `start` on a line, and each is on the line
   * after the last and right behind it: `strides` are the distances to the next. Returns where the
   * next record may begin. Many at once cost a fraction of as many calls of `add`.
   */
  addRun(start: number, line: number, strides: Uint32Array, count: number): number {
    let from = start;
    let taken = 0;
    while (taken < count) {
      const stride = strides[taken] ?? 0;
      this.add(from, from + stride - this.separator, line + taken);
      from += stride;
      taken++;
      const end = Math.min(count, taken + this.roomFor(line + taken));
      const target = this.strides;
      let at = this.used & inBlock;
      this.used += end - taken;
      for (; taken < end; taken++, at++) {
        const next = strides[taken] ?? 0;
        target[at] = next;
        from += next;
      }
      this.next = from;
    }
    return from;
  }

  /** The bytes of a record, with what stands between it and the next record. */
  span(record: number): ByteSpan | undefined {
    if (!(record >= 0 && record < this.used)) {
      return undefined;
    }
    const start = this.startOf(record);
    const length = this.outsized.get(record)?.length ?? this.strideOf(record);
    return { start: byteOffset(start), end: byteOffset(start + length) };
  }

  line(record: number): number {
    return this.runs.line(record);
  }

  atLine(line: number): number | undefined {
    return this.runs.atLine(line, this.used);
  }

  /** Everything in one buffer, to be saved. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return bytesOfSpans({
      count: this.used,
      next: this.next,
      runs: this.runs.toNumbers(),
      outsized: [...this.outsized].flatMap(([at, { length, stride }]) => [at, length, stride]),
      ...this.blocks.toParts(this.used),
    });
  }

  /**
   * Reads what `toBytes` wrote, and goes on using its memory; throws a RangeError when it is
   * something else.
   */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>, separator = 0): SpanIndex {
    const { count, next, runs, outsized, numbers, offsets } = spansIn(bytes);
    const index = new SpanIndex(separator);
    index.used = count;
    index.next = next;
    index.runs = LineRuns.fromNumbers(runs);
    for (let at = 0; at + 2 < outsized.length; at += 3) {
      const stride = outsized[at + 2] ?? 0;
      index.outsized.set(outsized[at] ?? 0, { length: outsized[at + 1] ?? 0, stride });
    }
    const open = index.blocks.restore(count, numbers, offsets);
    index.strides = open?.strides ?? index.strides;
    index.starts = open?.starts ?? index.starts;
    return index;
  }

  /** How many more records, the next on a line, can be added by nothing but their strides. */
  private roomFor(line: number): number {
    const sinceCheckpoint = this.used & betweenCheckpoints;
    return sinceCheckpoint === 0 || line - this.used !== this.lineShift
      ? 0
      : betweenCheckpoints + 1 - sinceCheckpoint;
  }

  /** A record that is not simply on the line after the last one and right behind it. */
  private addSlowly(start: number, stride: number, line: number): void {
    const record = this.used;
    const at = record & inBlock;
    if (start !== this.next && record > 0) {
      this.widenLast(start);
    }
    if (at === 0) {
      ({ strides: this.strides, starts: this.starts } = this.blocks.begin());
    }
    if ((at & betweenCheckpoints) === 0) {
      this.starts[at >> checkpointBits] = start;
    }
    this.strides[at] = stride;
    if (stride >= outsize) {
      this.keepApart(record, { length: stride, stride });
    }
    this.lineShift = this.runs.add(record, line) ? line - record : Number.NaN;
    this.next = start + stride;
    this.used = record + 1;
  }

  /** The last record's stride reaches to the record that is about to be added. */
  private widenLast(start: number): void {
    const last = this.used - 1;
    const stride = this.strideOf(last);
    const widened = stride + start - this.next;
    if (widened >= outsize || start - this.next > widestGap) {
      this.keepApart(last, { length: stride, stride: widened });
    } else {
      this.blocks.setStride(last, widened);
    }
  }

  private keepApart(record: number, outsized: Outsized): void {
    this.outsized.set(record, outsized);
    this.blocks.setStride(record, outsize);
  }

  private strideOf(record: number): number {
    const stride = this.blocks.stride(record);
    return stride === outsize ? (this.outsized.get(record)?.stride ?? 0) : stride;
  }

  private startOf(record: number): number {
    let start = this.blocks.checkpoint(record);
    for (let before = record - (record & betweenCheckpoints); before < record; before++) {
      start += this.strideOf(before);
    }
    return start;
  }
}
