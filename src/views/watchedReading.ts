import { CancelledError, messageOf } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';

/** What is known of something that is read for a page. */
export type ReadingState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'known'; readonly value: T };

/**
 * Something that is read for a page, anew whenever it changes: while somebody sees it only. What
 * changes in the meantime makes it stale, and it is read when it is seen again; so is what failed.
 * The answer to a request that another has overtaken is never kept.
 */
export class WatchedReading<T> implements IDisposable {
  private current: ReadingState<T> = { kind: 'loading' };
  private watched = false;
  private stale = true;
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  /**
   * @param read begins to read; `undefined` where there is nothing to read
   * @param onChange there is something else to show
   */
  constructor(
    private readonly read: () => Promise<T> | undefined,
    private readonly onChange: () => void,
  ) {}

  get state(): ReadingState<T> {
    return this.current;
  }

  /** What is known is missing or out of date, and nobody has asked for it yet. */
  get isStale(): boolean {
    return this.stale;
  }

  setWatched(watched: boolean): void {
    this.watched = watched;
    if (watched && this.stale) {
      this.begin();
    }
  }

  /** Something else is to be read: what is known is shown no longer. */
  restart(): void {
    this.current = { kind: 'loading' };
    this.refresh();
  }

  /** The same is to be read again: what is known is shown until that is there. */
  refresh(): void {
    this.request++;
    this.stale = true;
    if (this.watched) {
      this.begin();
    }
  }

  /** Waits no longer for what is under way, and does not read it again by itself. */
  giveUp(): void {
    this.request++;
    this.stale = false;
    this.current = { kind: 'cancelled' };
    this.onChange();
  }

  dispose(): void {
    this.request++;
    this.watched = false;
  }

  private begin(): void {
    const reading = this.read();
    if (reading === undefined) {
      return;
    }
    this.stale = false;
    const request = ++this.request;
    if (this.current.kind !== 'known') {
      this.current = { kind: 'loading' };
      this.onChange();
    }
    reading.then(
      (value) => this.settle(request, { kind: 'known', value }),
      (error: unknown) => this.settle(request, stateAfter(error)),
    );
  }

  private settle(request: number, state: ReadingState<T>): void {
    if (request === this.request) {
      this.current = state;
      this.stale = state.kind !== 'known';
      this.onChange();
    }
  }
}

function stateAfter(error: unknown): ReadingState<never> {
  return error instanceof CancelledError
    ? { kind: 'cancelled' }
    : { kind: 'failed', message: messageOf(error) };
}
