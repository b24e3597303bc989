import type { Groupings } from '../../analysis/formats/groupings';
import type { RecordContent } from '../../analysis/model';
import type { RawRecords } from '../recordStore';
import { RecordSkim } from './recordSkim';
import type { Shape } from './shape';
import { ShapeGrouping } from './shapeGrouping';
import { StringKernel } from './stringKernel';

const windowSize = 256 * 1024;
/** A longer record is read whole. */
const longestRecord = 16 * 1024 * 1024;

/** What grouping the trajectories of a record takes. */
export interface SkimmedRecord {
  readonly format: string;
  /** One for each trajectory. */
  readonly problemKeys: readonly string[];
}

/**
 * Tells how the records of a file are grouped by as few of their bytes as that takes. The first
 * record of each shape has to be read whole: what it turns out to be, those like it are too, unless
 * what was found in passing is not the same.
 */
export class SiblingSkim {
  private readonly kernel = new StringKernel(windowSize);
  private readonly skim = new RecordSkim(this.kernel);
  private bytes = Buffer.alloc(0);
  private start = 0;
  /** The shape of the last record, where it is to be learned of. */
  private unknown: Shape | undefined;

  constructor(
    private readonly raw: RawRecords,
    private readonly groupings: Groupings,
  ) {}

  /** `undefined` where the record has to be read whole, of which `learn` should be told. */
  at(record: number): SkimmedRecord | undefined {
    const shape = this.shapeAt(record);
    const grouping = shape?.grouping;
    this.unknown = grouping === undefined ? shape : undefined;
    if (grouping === undefined || grouping === 'whole') {
      return undefined;
    }
    const problemKeys = grouping.problemKeys(this.skim, this.bytes);
    return problemKeys && { format: grouping.format, problemKeys };
  }

  /** Takes notice of what became of the last record, which was read whole. */
  learn(content: RecordContent): void {
    const shape = this.unknown;
    if (shape === undefined || content.kind === 'broken') {
      return;
    }
    shape.grouping = 'whole';
    const grouping =
      content.kind === 'trajectories' ? this.groupings.of(content.format) : undefined;
    if (content.kind === 'trajectories' && grouping !== undefined) {
      const { format, trajectories } = content;
      const found = new ShapeGrouping(shape, format, grouping, (record) =>
        this.groupings.isOf(record, format),
      );
      const keys = found.problemKeys(this.skim, this.bytes);
      const isRight =
        keys?.length === trajectories.length &&
        trajectories.every(({ problemKey }, index) => keys[index] === problemKey);
      shape.grouping = isRight ? found : 'whole';
    }
  }

  private shapeAt(record: number): Shape | undefined {
    const span = this.raw.span(record);
    if (span === undefined || span.end - span.start > longestRecord) {
      return undefined;
    }
    const { start, end } = span;
    if (start < this.start || end > this.start + this.bytes.length) {
      this.load(start, end);
    }
    return this.skim.shapeOf(this.bytes, start - this.start, end - this.start);
  }

  private load(start: number, end: number): void {
    const size = Math.max(end - start, Math.min(windowSize, this.raw.size - start));
    const bytes = this.kernel.bytes(size);
    let length = 0;
    for (let more = 1; more > 0 && length < size; length += more) {
      more = this.raw.read(start + length, bytes.subarray(length));
    }
    this.bytes = bytes.subarray(0, length);
    this.start = start;
  }
}
