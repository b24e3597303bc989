import { textPattern } from '../../analysis/table/textPattern';
import type { Trajectory, TrajectoryId } from '../../analysis/model';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../corpusFile';
import { turn } from '../turn';
import { anchorOf } from './anchor';
import { RecordFilter } from './recordFilter';

/** No longer than this is the thread kept from answering. */
const sliceMs = 15;

/** What is sought, and whether capital and small letters differ. */
export interface SearchText {
  readonly text: string;
  readonly caseSensitive: boolean;
}

/** Learns what a search finds, in the order of the file. */
export interface SearchListener {
  /** A trajectory whose texts may hold what is sought. */
  visit(id: TrajectoryId, trajectory: Trajectory): void;
  /** Others have their turn next. */
  turn(): void;
  /** All records there are have been searched. */
  end(): void;
  failed(error: unknown): void;
}

/**
 * Leads through the trajectories of a file that may hold a text: record by record where a
 * trajectory spans several of them or the file does not hold JSON texts as they are, else by their
 * bytes. Gives other work a turn in between, waits for records whose places are not known yet, and
 * goes on with what is appended.
 */
export class TextSearch implements IDisposable {
  private next: number;
  private stopped = false;
  private running: Promise<void> | undefined;
  private filter: RecordFilter | 'none' | undefined;
  private wake: () => void = () => undefined;
  /** Set while the places of more records are being found. */
  private reading: Promise<void> | undefined;
  private failure: Error | undefined;
  private sliceEnd = 0;

  /** @param from the first record to look at */
  constructor(
    private readonly file: CorpusFile,
    private readonly sought: SearchText,
    private readonly listener: SearchListener,
    from = 0,
  ) {
    this.next = from;
    this.resume();
  }

  /** Records that have been searched; the rest has not been looked at. */
  get searched(): number {
    return this.next;
  }

  /** Goes on where it stood: records have been appended. */
  resume(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  /** Nothing is reported from here on. */
  dispose(): void {
    this.stopped = true;
    this.wake();
  }

  private async run(): Promise<void> {
    try {
      this.sliceEnd = performance.now() + sliceMs;
      await this.searchAll();
      if (this.mayGoOn()) {
        this.listener.end();
      }
    } catch (error) {
      if (!this.stopped && !(error instanceof CancelledError)) {
        this.listener.failed(error);
      }
    }
  }

  private mayGoOn(): boolean {
    return !this.stopped && !this.file.isDisposed;
  }

  private async searchAll(): Promise<void> {
    const { file } = this;
    this.filter ??= await this.chosenFilter();
    while (
      this.sought.text !== '' &&
      this.mayGoOn() &&
      (this.next < file.recordCount || !file.isComplete)
    ) {
      if (this.failure !== undefined) {
        throw this.failure;
      }
      if (this.next < file.recordCount) {
        await this.searchBatch();
      } else {
        await this.more();
      }
    }
  }

  private async chosenFilter(): Promise<RecordFilter | 'none'> {
    const { raw } = this.file;
    const anchor = anchorOf(this.sought.text, this.sought.caseSensitive);
    return raw === undefined || anchor === undefined || (await this.file.isSequence())
      ? 'none'
      : new RecordFilter(raw, anchor);
  }

  private async searchBatch(): Promise<void> {
    const { next, filter } = this;
    const { records, end } =
      filter === undefined || filter === 'none'
        ? { records: [next], end: next + 1 }
        : filter.next(next, this.file.recordCount);
    for (const record of records) {
      if (!this.mayGoOn()) {
        return;
      }
      const found = this.file.contentInPassing(record);
      const content = found instanceof Promise ? await found : found;
      if (!this.mayGoOn()) {
        return;
      }
      for (const trajectory of content.kind === 'trajectories' ? content.trajectories : []) {
        this.listener.visit({ record, index: trajectory.index }, trajectory);
      }
      this.next = record + 1;
      await this.turnInTime();
    }
    this.next = end;
    await this.turnInTime();
  }

  private async turnInTime(): Promise<void> {
    if (performance.now() > this.sliceEnd) {
      this.listener.turn();
      await turn();
      this.sliceEnd = performance.now() + sliceMs;
    }
  }

  private async more(): Promise<void> {
    this.listener.turn();
    this.reading ??= this.readOn();
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.sliceEnd = performance.now() + sliceMs;
  }

  private async readOn(): Promise<void> {
    try {
      await this.file.indexed(() => this.wake());
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
    this.reading = undefined;
    this.wake();
  }
}

/** A stretch of one of a trajectory's texts. */
export interface TextPlace {
  readonly text: 'problem' | 'thought' | 'response';
  readonly start: number;
  readonly end: number;
}

/** The places of a text in a trajectory's texts, as `visit` is called for trajectories that may have none. */
export function* placesIn(
  trajectory: Trajectory,
  { text, caseSensitive }: SearchText,
): Iterable<TextPlace> {
  if (text === '') {
    return;
  }
  const pattern = textPattern(text, caseSensitive);
  for (const name of ['problem', 'thought', 'response'] as const) {
    for (const { index, 0: found } of trajectory[name].text.matchAll(pattern)) {
      yield { text: name, start: index, end: index + found.length };
    }
  }
}
