import type { AnchoredDraft } from '../sessions/sequence';

/** A stream of which more may come. */
export interface OpenStream {
  /** The last record that belongs to it. */
  readonly last: number;
  /** All that was begun is done; a report of usage may still follow. */
  readonly finished: boolean;
  close(): readonly AnchoredDraft[];
}

/** Records to wait for more of a stream that is finished. */
const patience = 256;

/** Streams open at once; beyond it the one that has been silent longest is taken as cut off. */
const mostOpen = 1024;

/** The open streams of a file by their ids, those silent longest first. Bounded in number. */
export class OpenStreams<S extends OpenStream> {
  private readonly streams = new Map<string, S>();

  get(id: string): S | undefined {
    return this.streams.get(id);
  }

  /** Puts a stream that has just grown behind all others. */
  touch(id: string, stream: S): void {
    this.streams.delete(id);
    this.streams.set(id, stream);
  }

  close(id: string): readonly AnchoredDraft[] {
    const stream = this.streams.get(id);
    this.streams.delete(id);
    return stream?.close() ?? [];
  }

  /** Closes what need not be kept open at this record of the file. */
  sweep(record: number): readonly AnchoredDraft[] {
    const drafts: AnchoredDraft[] = [];
    for (const [id, { finished, last }] of this.streams) {
      const stale = finished && record - last > patience;
      if (!stale && this.streams.size <= mostOpen) {
        break;
      }
      drafts.push(...this.close(id));
    }
    return drafts;
  }

  closeAll(): readonly AnchoredDraft[] {
    return [...this.streams.keys()].flatMap((id) => this.close(id));
  }
}
