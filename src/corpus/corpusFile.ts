import { LRUCache } from 'lru-cache';
import { readRecord } from '../analysis/formats/readRecord';
import type { RecordContent, RecordProblem, Trajectory, TrajectoryId } from '../analysis/model';
import { CancelledError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import type { ByteSource } from './byteSource';
import { type Container, findRecords } from './container';
import type { RecordSpans } from './recordSpans';

/** What a pass over all records finds out. */
export interface Catalogue {
  readonly trajectories: number;
  /** How many trajectories each record holds. */
  readonly perRecord: Uint32Array;
  /** Formats met, with the number of their records. */
  readonly formats: ReadonlyMap<string, number>;
  /** Siblings by problem key, in the order of the file. */
  readonly groups: ReadonlyMap<string, readonly TrajectoryId[]>;
  readonly problems: readonly RecordProblem[];
}

const recordsKept = 256;
const sliceMs = 25;
/** What is read of a line before a record that does not begin with it. */
const longestIndent = 64 * 1024;

/** The records of one version of one file, read and parsed on demand. */
export class CorpusFile implements IDisposable {
  readonly container: Container;
  private readonly spans: RecordSpans;
  private readonly contents = new LRUCache<number, RecordContent>({ max: recordsKept });
  private pendingCatalogue: Promise<Catalogue> | undefined;
  private disposed = false;

  constructor(
    private readonly source: ByteSource,
    shouldStop: () => boolean = () => false,
  ) {
    const { container, spans } = findRecords(source, shouldStop);
    this.container = container;
    this.spans = spans;
  }

  get version(): string {
    return this.source.version;
  }

  get recordCount(): number {
    return this.spans.count;
  }

  get byteCount(): number {
    return this.source.size;
  }

  /** The line, from 0, on which a record begins. */
  lineOf(record: number): number {
    return this.spans.line(record);
  }

  /** The UTF-16 unit of that line at which it begins: 0 but in documents and arrays. */
  characterOf(record: number): number {
    if (this.container === 'lines') {
      return 0;
    }
    const start = this.spans.span(record)?.start ?? 0;
    const before = Buffer.allocUnsafe(Math.min(start, longestIndent));
    const length = this.source.read(start - before.length, before);
    const text = before.toString('utf8', 0, length);
    return text.slice(text.lastIndexOf('\n') + 1).replace(/^\uFEFF/, '').length;
  }

  /** The record that covers a line; of several on one line, the first. */
  recordAtLine(line: number): number | undefined {
    let record = this.spans.atLine(line);
    while (record !== undefined && record > 0 && this.lineOf(record - 1) === this.lineOf(record)) {
      record--;
    }
    return record;
  }

  /** The record's own text, `''` when there is no such record. */
  rawText(record: number): string {
    const span = this.spans.span(record);
    if (span === undefined) {
      return '';
    }
    const bytes = Buffer.allocUnsafe(span.end - span.start);
    const length = this.source.read(span.start, bytes);
    return bytes.toString('utf8', 0, length);
  }

  content(record: number): RecordContent {
    let content = this.contents.get(record);
    if (content === undefined) {
      content = readRecord(this.rawText(record));
      this.contents.set(record, content);
    }
    return content;
  }

  trajectory(id: TrajectoryId): Trajectory | undefined {
    const content = this.content(id.record);
    return content.kind === 'trajectories' ? content.trajectories[id.index] : undefined;
  }

  problem(record: number): RecordProblem | undefined {
    const content = this.content(record);
    return content.kind === 'trajectories' ? undefined : problemOf(record, this, content);
  }

  /** Reads all records once, giving other work a turn in between. */
  catalogue(onProgress: (done: number) => void = () => undefined): Promise<Catalogue> {
    this.pendingCatalogue ??= this.readCatalogue(onProgress).finally(() =>
      onProgress(this.recordCount),
    );
    return this.pendingCatalogue;
  }

  dispose(): void {
    this.disposed = true;
    this.contents.clear();
    this.source.dispose();
  }

  private async readCatalogue(onProgress: (done: number) => void): Promise<Catalogue> {
    const formats = new Map<string, number>();
    const groups = new Map<string, TrajectoryId[]>();
    const problems: RecordProblem[] = [];
    const perRecord = new Uint32Array(this.recordCount);
    let trajectories = 0;
    let sliceEnd = performance.now() + sliceMs;
    for (let record = 0; record < this.recordCount; record++) {
      if (performance.now() > sliceEnd) {
        onProgress(record);
        await new Promise(setImmediate);
        sliceEnd = performance.now() + sliceMs;
      }
      if (this.disposed) {
        throw new CancelledError();
      }
      const content = this.contents.get(record) ?? readRecord(this.rawText(record));
      if (content.kind !== 'trajectories') {
        problems.push(problemOf(record, this, content));
        continue;
      }
      formats.set(content.format, (formats.get(content.format) ?? 0) + 1);
      perRecord[record] = content.trajectories.length;
      for (const { problemKey, index } of content.trajectories) {
        trajectories++;
        const group = groups.get(problemKey);
        if (group === undefined) {
          groups.set(problemKey, [{ record, index }]);
        } else {
          group.push({ record, index });
        }
      }
    }
    return { trajectories, perRecord, formats, groups, problems };
  }
}

function problemOf(
  record: number,
  file: CorpusFile,
  content: Exclude<RecordContent, { kind: 'trajectories' }>,
): RecordProblem {
  const { kind, reason } = content;
  const problem = { record, line: file.lineOf(record), kind, reason };
  return kind === 'broken' && content.offset !== undefined
    ? { ...problem, offset: content.offset }
    : problem;
}
