import { LRUCache } from 'lru-cache';
import { readRecord } from '../analysis/formats/readRecord';
import type { RecordContent } from '../analysis/model';
import { ExpectedError } from '../base/errors';
import type { RecordStore } from './recordStore';

/** UTF-16 units of record text whose trajectories are kept. */
const unitsKept = 32 * 1024 * 1024;
const recordsKept = 256;

/**
 * Where records become trajectories. Today each record is read by itself; a format whose
 * trajectories span several records is led in here, and nowhere else: it is chosen by the first
 * records of the store, and gives its trajectories to the records at which they are shown.
 */
export class RecordContents {
  private readonly kept = new LRUCache<number, RecordContent>({
    max: recordsKept,
    maxSize: unitsKept,
  });

  constructor(private readonly store: RecordStore) {}

  async get(record: number): Promise<RecordContent> {
    const known = this.kept.get(record);
    if (known !== undefined) {
      return known;
    }
    const text = await this.text(record);
    const content = typeof text === 'string' ? readRecord(text) : text;
    const size = typeof text === 'string' ? text.length + 1 : 1;
    this.kept.set(record, content, { size });
    return content;
  }

  /** The same for a pass over all records, which must not push out what is looked at. */
  read(record: number): RecordContent | Promise<RecordContent> {
    const known = this.kept.get(record);
    if (known !== undefined) {
      return known;
    }
    try {
      const text = this.store.text(record);
      return typeof text === 'string' ? readRecord(text) : text.then(readRecord, brokenBecause);
    } catch (error) {
      return brokenBecause(error);
    }
  }

  clear(): void {
    this.kept.clear();
  }

  private async text(record: number): Promise<string | RecordContent> {
    try {
      return await this.store.text(record);
    } catch (error) {
      return brokenBecause(error);
    }
  }
}

/** A record that cannot be read spoils no other. */
function brokenBecause(error: unknown): RecordContent {
  if (error instanceof ExpectedError) {
    return { kind: 'broken', reason: error.message };
  }
  throw error;
}
