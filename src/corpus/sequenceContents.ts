import { completeDrafts } from '../analysis/formats/completeDrafts';
import { isObject } from '../analysis/formats/record/fields';
import { parseRecord } from '../analysis/formats/readRecord';
import type { AnchoredDraft, SequenceFormat } from '../analysis/formats/sessions/sequence';
import { recogniseSequence } from '../analysis/formats/sessions/sequenceList';
import type { JsonObject, RecordContent, Trajectory } from '../analysis/model';
import type { RecordStore } from './recordStore';
import { turn } from './turn';

/** Records by which a file is recognised. */
const headLength = 20;
const stepBytes = 1024 * 1024;
const sliceMs = 15;

/**
 * The trajectories of a file in which each spans several records. One pass finds where they begin
 * and end; the records of one are read again when it is asked for, so that no more than the places
 * is kept. A trajectory is shown at its first record; the others hold none of their own.
 */
export class SequenceContents {
  /** The last record of the trajectories that begin at a record. */
  private readonly lastOf = new Map<number, number>();
  private pass: Promise<void> | undefined;

  constructor(
    private readonly store: RecordStore,
    private readonly format: SequenceFormat,
  ) {}

  /** `undefined` where each record stands for itself. */
  static async of(store: RecordStore): Promise<SequenceContents | undefined> {
    while (store.count < headLength && !store.complete) {
      await store.advance(stepBytes);
    }
    const head: JsonObject[] = [];
    for (let record = 0; record < Math.min(store.count, headLength); record++) {
      const value = await objectAt(store, record);
      if (value !== undefined) {
        head.push(value);
      }
    }
    const format = recogniseSequence(head);
    return format && new SequenceContents(store, format);
  }

  async content(record: number): Promise<RecordContent> {
    this.pass ??= this.findPlaces();
    await this.pass;
    const last = this.lastOf.get(record);
    const parsed = parseRecord(await this.store.text(record));
    if ('kind' in parsed) {
      return parsed;
    }
    const trajectories = last === undefined ? [] : await this.trajectoriesFrom(record, last);
    return { kind: 'trajectories', format: this.format.id, trajectories };
  }

  lastRecordOf(record: number): number {
    return this.lastOf.get(record) ?? record;
  }

  private async findPlaces(): Promise<void> {
    const reader = this.format.start();
    let sliceEnd = performance.now() + sliceMs;
    for (let record = 0; record < this.store.count || !this.store.complete; record++) {
      while (record >= this.store.count && !this.store.complete) {
        await this.store.advance(stepBytes);
      }
      const value = record < this.store.count ? await objectAt(this.store, record) : undefined;
      if (value !== undefined) {
        reader.add({ record, value }).forEach((found) => this.place(found));
      }
      if (performance.now() > sliceEnd) {
        await turn();
        sliceEnd = performance.now() + sliceMs;
      }
    }
    reader.end().forEach((found) => this.place(found));
  }

  private place({ anchor, last }: AnchoredDraft): void {
    this.lastOf.set(anchor, Math.max(last, this.lastOf.get(anchor) ?? last));
  }

  private async trajectoriesFrom(anchor: number, last: number): Promise<readonly Trajectory[]> {
    const reader = this.format.start();
    const found: AnchoredDraft[] = [];
    for (let record = anchor; record <= last; record++) {
      const value = await objectAt(this.store, record);
      if (value !== undefined) {
        found.push(...reader.add({ record, value }));
      }
    }
    found.push(...reader.end());
    const drafts = found.filter((each) => each.anchor === anchor).map(({ draft }) => draft);
    return completeDrafts(drafts, this.format.id, '');
  }
}

/** A record that is a JSON object; others are no part of a sequence. */
async function objectAt(store: RecordStore, record: number): Promise<JsonObject | undefined> {
  const parsed = parseRecord(await store.text(record));
  return 'kind' in parsed || !isObject(parsed.parsed) ? undefined : parsed.parsed;
}
