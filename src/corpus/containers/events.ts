import type { ByteSource } from '../byteSource';
import type { RecordStore } from '../recordStore';
import { LineStore } from './lines';
import { partitionPoint } from '../../base/partitionPoint';

const field = /^data: ?/;
const lastEvent = '[DONE]';

/**
 * Server-sent events: a record per `data:` line, without that prefix and the closing `[DONE]`.
 * Producers of completions write the JSON of an event on one line.
 */
export class EventStore implements RecordStore {
  readonly container = 'events';
  private readonly lines: LineStore;
  /** The lines that hold records, by their number among the lines that are not blank. */
  private readonly kept: number[] = [];
  private seen = 0;

  constructor(source: ByteSource, waits: boolean) {
    this.lines = new LineStore(source, waits);
  }

  get count(): number {
    return this.kept.length;
  }

  get complete(): boolean {
    return this.lines.complete;
  }

  get pending(): boolean {
    return this.lines.pending;
  }

  get trouble(): string | undefined {
    return this.lines.trouble;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return this.lines.progress;
  }

  async advance(bytes: number): Promise<void> {
    await this.lines.advance(bytes);
    for (; this.seen < this.lines.count; this.seen++) {
      const text = this.lines.text(this.seen);
      const prefix = field.exec(text)?.[0];
      if (prefix !== undefined && text.slice(prefix.length).trim() !== lastEvent) {
        this.kept.push(this.seen);
      }
    }
  }

  text(record: number): string {
    const text = this.lines.text(this.kept[record] ?? -1);
    return text.slice(prefixLength(text));
  }

  lineOf(record: number): number {
    return this.lines.lineOf(this.kept[record] ?? -1);
  }

  characterOf(record: number): number {
    return prefixLength(this.lines.text(this.kept[record] ?? -1));
  }

  recordAtLine(line: number): number | undefined {
    const before = partitionPoint(this.kept.length, (at) => this.lineOf(at) <= line);
    return before === 0 ? undefined : before - 1;
  }

  dispose(): void {
    this.lines.dispose();
  }
}

function prefixLength(text: string): number {
  return field.exec(text)?.[0].length ?? 0;
}
