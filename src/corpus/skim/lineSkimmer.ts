import type { Groupings } from '../../analysis/formats/groupings';
import type { RecordContent } from '../../analysis/model';
import type { ReadableBytes } from '../byteSource';
import { stops } from './kernel/layout';
import { ShapeTable } from './kernel/shapeTable';
import { SkimKernel } from './kernel/skimKernel';
import { longLine } from './longLine';
import { RecordSkim } from './recordSkim';
import type { Shape } from './shape';
import { ShapeGrouping } from './shapeGrouping';
import { type SkimmedLines, SkimmedLinesBuilder } from './skimmedLines';

const windowSize = 256 * 1024;
/** A longer line is not held in the kernel. */
const longestHeld = 16 * 1024 * 1024;

/** What a record is that has to be read whole. */
export type ReadRecord = (bytes: Buffer) => RecordContent;

/**
 * Goes once through the lines of stretches of a file and tells how their records are grouped, by as
 * few of their bytes as that takes. The first record of each shape has to be read whole: what it
 * turns out to be, those like it are too, unless what was found in passing is not the same.
 */
export class LineSkimmer {
  private readonly kernel = new SkimKernel(windowSize);
  private readonly skim = new RecordSkim(this.kernel);
  private readonly shapes = new ShapeTable(this.kernel, this.skim.root);
  private readonly lines = new SkimmedLinesBuilder();
  private bytes: Buffer = Buffer.alloc(0);
  private source: ReadableBytes = { size: 0, read: () => 0 };
  private held = windowSize;
  private position = 0;
  private end = 0;

  constructor(
    private readonly read: ReadRecord,
    private readonly groupings: Groupings,
  ) {}

  /** Sets out for the lines that begin in `[start, end)`, the first of them at `start`. */
  begin(source: ReadableBytes, start: number, end: number): void {
    this.source = source;
    this.lines.begin(start);
    this.kernel.forgetValues();
    [this.position, this.end, this.held] = [start, end, windowSize];
  }

  /** Goes through some of the lines; false when no line is left that has an end. */
  step(): boolean {
    if (this.position >= this.end) {
      return false;
    }
    this.load();
    const passed = this.passLines();
    const hasMore = this.position + this.bytes.length < this.source.size;
    this.position += passed;
    if (passed > 0 || !hasMore) {
      this.held = windowSize;
      return hasMore;
    }
    this.held *= 4;
    return this.held <= longestHeld || this.passLongLine();
  }

  finish(): SkimmedLines {
    return this.lines.finish(this.position);
  }

  /** Reads on into the kernel. */
  private load(): void {
    const bytes = this.kernel.ended(Math.min(this.held, this.source.size - this.position));
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) {
      more = this.source.read(this.position + length, bytes.subarray(length));
    }
    this.bytes = length < bytes.length ? this.kernel.ended(length) : bytes;
  }

  /** Goes through the lines that were read, and tells how many bytes they have. */
  private passLines(): number {
    const { length } = this.bytes;
    const last = Math.min(length, this.end - this.position);
    for (let at = 0; ;) {
      const stop = this.kernel.run(at, last, length, this.shapes.root, this.lines.nextCode);
      const { line, next } = this.kernel;
      switch (stop) {
        case stops.values:
          this.passValues(line, next);
          at = next;
          break;
        case stops.unknown:
          this.passUnknown(line, next);
          at = next;
          break;
        case stops.full:
          this.lines.append(this.kernel.reports());
          at = line;
          break;
        case stops.end:
          this.lines.append(this.kernel.reports());
          return line;
      }
    }
  }

  /** A line of a known shape and new values, which was reported under the next code. */
  private passValues(line: number, next: number): void {
    const shape = this.shapes.at(this.kernel.shape);
    const grouping = shape?.grouping;
    if (shape !== undefined && grouping instanceof ShapeGrouping) {
      this.skim.take(shape);
      const keys = grouping.decided(this.skim, this.bytes);
      if (keys !== undefined) {
        this.lines.add(grouping.format, keys);
        return;
      }
    }
    this.kernel.readWhole();
    this.lines.addContent(this.read(this.bytes.subarray(line, next - 1)));
  }

  private passUnknown(line: number, next: number): void {
    const shape = this.skim.shapeOf(this.bytes, line, next - 1);
    const grouping = shape?.grouping;
    const code = this.lines.nextCode;
    const keys =
      grouping instanceof ShapeGrouping ? grouping.problemKeys(this.skim, this.bytes) : undefined;
    if (grouping instanceof ShapeGrouping && keys !== undefined) {
      this.lines.add(grouping.format, keys);
    } else {
      const content = this.read(this.bytes.subarray(line, next - 1));
      if (shape !== undefined && grouping === undefined) {
        this.learn(shape, content);
      }
      this.lines.addContent(content);
    }
    this.kernel.report(next - line, code);
  }

  /** Takes notice of what the last record of an unknown shape became, which was read whole. */
  private learn(shape: Shape, content: RecordContent): void {
    if (content.kind === 'broken') {
      return;
    }
    shape.grouping = 'whole';
    const grouping =
      content.kind === 'trajectories' ? this.groupings.of(content.format) : undefined;
    if (content.kind !== 'trajectories' || grouping === undefined) {
      return;
    }
    const { format, trajectories } = content;
    const found = new ShapeGrouping(shape, format, grouping, (record) =>
      this.groupings.isOf(record, format),
    );
    const keys = found.problemKeys(this.skim, this.bytes);
    const isRight =
      keys?.length === trajectories.length &&
      trajectories.every(({ problemKey }, index) => keys[index] === problemKey);
    if (isRight) {
      shape.grouping = found;
      if (shape.isFlat) {
        this.shapes.add(shape, found.deciding);
      }
    }
  }

  private passLongLine(): boolean {
    const found = longLine(this.source, this.position, this.read);
    if (found === undefined) {
      return false;
    }
    this.lines.addLong(found.length, found.content);
    this.position += found.length;
    this.held = windowSize;
    return true;
  }
}
