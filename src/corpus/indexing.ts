import { CancelledError } from '../base/errors';
import type { RecordStore } from './recordStore';
import { turn } from './turn';

/** `done` and `total` are bytes of the file. */
export type ProgressListener = (done: number, total: number) => void;

const stepBytes = 1024 * 1024;
/** No longer than this is the thread kept from answering. */
const sliceMs = 15;
/** For so long the slices are of one step: whoever opened the file waits for its first records. */
const openingMs = 1000;

/** Reads a store to its end, giving other work a turn in between; once, whoever asks for it. */
export class Indexing {
  private readonly listeners = new Set<ProgressListener>();
  private running: Promise<void> | undefined;

  /** `onEnd` is called when everything has been read; what it throws fails the reading. */
  constructor(
    private readonly store: RecordStore,
    private readonly isDisposed: () => boolean,
    private readonly onEnd: () => void,
  ) {}

  /** Reads up to the first records. */
  async first(): Promise<void> {
    while (this.store.count === 0 && !this.store.complete) {
      await this.store.advance(stepBytes);
      await turn();
    }
  }

  async all(onProgress?: ProgressListener): Promise<void> {
    if (onProgress !== undefined) {
      this.listeners.add(onProgress);
    }
    try {
      this.running ??= this.read();
      await this.running;
    } finally {
      if (onProgress !== undefined) {
        this.listeners.delete(onProgress);
      }
    }
  }

  /** The store has more to read. */
  again(): void {
    this.running = undefined;
  }

  private async read(): Promise<void> {
    const opened = performance.now() + openingMs;
    while (!this.store.complete) {
      await this.readSlice(performance.now() < opened ? 0 : sliceMs);
      const { done, total } = this.store.progress;
      this.listeners.forEach((listener) => listener(done, total));
      await turn();
      this.stopIfDisposed();
    }
    this.onEnd();
  }

  private async readSlice(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    do {
      const step = this.store.advance(stepBytes);
      if (step !== undefined) {
        await step;
        this.stopIfDisposed();
      }
    } while (!this.store.complete && performance.now() < end);
  }

  private stopIfDisposed(): void {
    if (this.isDisposed()) {
      throw new CancelledError();
    }
  }
}
