import { LRUCache } from 'lru-cache';
import { isObject } from '../analysis/formats/record/fields';
import { parseRecord, readRecord } from '../analysis/formats/readRecord';
import { readMapped } from '../analysis/formats/rows/fieldMapping';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';
import type { RecordContent } from '../analysis/model';
import { ExpectedError } from '../base/errors';
import type { RecordStore } from './recordStore';
import { SequenceContents } from './sequenceContents';

/** UTF-16 units of record text whose trajectories are kept. */
const unitsKept = 32 * 1024 * 1024;
const recordsKept = 256;

/**
 * Where records become trajectories: each by itself, or, where the first records show that a
 * trajectory spans several of them, by the format of the sequence. A mapping that the user made by
 * hand takes the place of all recognition.
 */
export class RecordContents {
  private readonly kept = new LRUCache<number, RecordContent>({
    max: recordsKept,
    maxSize: unitsKept,
  });
  private recognition: Promise<void> | undefined;
  private sequence: SequenceContents | 'none' | undefined;

  constructor(
    private readonly store: RecordStore,
    private readonly mapping?: FieldMapping,
  ) {}

  async get(record: number): Promise<RecordContent> {
    const known = this.kept.get(record);
    if (known !== undefined) {
      return known;
    }
    const content = await this.read(record);
    this.kept.set(record, content, { size: sizeOf(content) });
    return content;
  }

  /** The same for a pass over all records, which must not push out what is looked at. */
  read(record: number): RecordContent | Promise<RecordContent> {
    const known = this.kept.get(record);
    if (known !== undefined) {
      return known;
    }
    const { sequence } = this;
    if (sequence === undefined && this.mapping === undefined) {
      return this.recognised().then(() => this.read(record));
    }
    if (sequence !== undefined && sequence !== 'none') {
      return sequence.content(record).catch(brokenBecause);
    }
    try {
      const text = this.store.text(record);
      return typeof text === 'string'
        ? this.readText(text, record)
        : text.then((read) => this.readText(read, record)).catch(brokenBecause);
    } catch (error) {
      return brokenBecause(error);
    }
  }

  /** Whether a pass may group siblings line by line, each record by itself. */
  async areLines(): Promise<boolean> {
    return this.store.container === 'lines' && !(await this.isSequence());
  }

  /** Whether trajectories span several records, so that no record can be read by itself. */
  async isSequence(): Promise<boolean> {
    if (this.mapping === undefined) {
      await this.recognised();
    }
    return this.isKnownSequence;
  }

  /** The same as far as anything was read yet. */
  get isKnownSequence(): boolean {
    return this.sequence instanceof SequenceContents;
  }

  /** The last record of the trajectories that begin at a record which was read before. */
  lastRecordOf(record: number): number {
    const { sequence } = this;
    return sequence === undefined || sequence === 'none' ? record : sequence.lastRecordOf(record);
  }

  clear(): void {
    this.kept.clear();
    this.recognition = undefined;
    this.sequence = undefined;
  }

  private recognised(): Promise<void> {
    this.recognition ??= SequenceContents.of(this.store)
      .catch(() => undefined)
      .then((found) => {
        this.sequence = found ?? 'none';
      });
    return this.recognition;
  }

  /** Counters that run on from record to record are read with the record before. */
  private readText(text: string, record: number): RecordContent | Promise<RecordContent> {
    if (this.mapping !== undefined) {
      return readMapped(text, this.mapping);
    }
    const content = readRecord(text);
    return runsOn(content) ? this.readWithPrevious(text, record) : content;
  }

  private async readWithPrevious(text: string, record: number): Promise<RecordContent> {
    const before = record === 0 ? undefined : parseRecord(await this.store.text(record - 1));
    const value = before !== undefined && 'parsed' in before ? before.parsed : undefined;
    return readRecord(text, { previous: () => (isObject(value) ? value : undefined) });
  }
}

function runsOn(content: RecordContent): boolean {
  return (
    content.kind === 'trajectories' &&
    content.trajectories.some(({ usage }) => usage?.flags?.includes('cumulative') === true)
  );
}

function sizeOf(content: RecordContent): number {
  const trajectories = content.kind === 'trajectories' ? content.trajectories : [];
  return trajectories.reduce(
    (sum, { thought, response, problem }) =>
      sum + thought.text.length + response.text.length + problem.text.length,
    1,
  );
}

/** A record that cannot be read spoils no other. */
function brokenBecause(error: unknown): RecordContent {
  if (error instanceof ExpectedError) {
    return { kind: 'broken', reason: error.message };
  }
  throw error;
}
