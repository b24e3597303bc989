import type { JsonObject } from '../../model';
import type { TrajectoryDraft } from '../format';

/**
 * Files in which one trajectory stands in several records: streams that were written down piece by
 * piece, and sessions of agents with one event a record. A new one is one file that exports a
 * `SequenceFormat`, plus one line in `sequenceList.ts`.
 */

/** A parsed record with its place in the file, from 0. */
export interface SequenceRecord {
  readonly record: number;
  readonly value: JsonObject;
}

/** A trajectory out of several records. */
export interface AnchoredDraft {
  /** The record it is shown at: the first that belongs to it. Pieces without a record mean it. */
  readonly anchor: number;
  /** The last record that belongs to it; every piece lies in `[anchor, last]`. */
  readonly last: number;
  readonly draft: TrajectoryDraft;
}

/** Takes the records of one file in order; each call gives the drafts that are complete by it. */
export interface SequenceReader {
  add(record: SequenceRecord): readonly AnchoredDraft[];
  /** The drafts that are still open when the records end. */
  end(): readonly AnchoredDraft[];
}

export interface SequenceFormat {
  /** Stable, for files and settings; a person reads `name`. */
  readonly id: string;
  readonly name: string;
  /** What the shape was taken from: a link or a description. */
  readonly source: string;
  /** Whether a file is of this format, by its first records (about 20) that are JSON objects. */
  recognise(head: readonly JsonObject[]): boolean;
  /** A reader for one file, fed from outside; it holds no more than what is open. */
  start(): SequenceReader;
  /**
   * All trajectories, each as soon as it is complete, so not always in the order of their anchors;
   * several may have one anchor (choices of one stream). Records that are no part of the format
   * are passed over. Never throws on anything that is JSON.
   */
  read(records: Iterable<SequenceRecord>): Iterable<AnchoredDraft>;
}

/** A format whose `read` runs its reader over all records. */
export function sequenceFormat(parts: Omit<SequenceFormat, 'read'>): SequenceFormat {
  return {
    ...parts,
    *read(records) {
      const reader = parts.start();
      for (const record of records) {
        yield* reader.add(record);
      }
      yield* reader.end();
    },
  };
}

/** Whether at least half of the records pass a test, so that stray ones do not decide. */
export function mostly(
  head: readonly JsonObject[],
  test: (record: JsonObject) => boolean,
): boolean {
  const passed = head.filter(test).length;
  return passed > 0 && passed * 2 >= head.length;
}
