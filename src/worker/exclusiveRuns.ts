import { CancelledError } from '../base/errors';

/** Long pieces of work, one for each file at a time: a later one gives up the one before. */
export class ExclusiveRuns {
  private readonly running = new Map<string, AbortController>();

  /** @param work is to throw the signal's reason, a `CancelledError`, once that is aborted */
  async run<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel(key);
    const controller = new AbortController();
    this.running.set(key, controller);
    try {
      return await work(controller.signal);
    } catch (error) {
      // What fails because its file was closed was given up, too.
      controller.signal.throwIfAborted();
      throw error;
    } finally {
      if (this.running.get(key) === controller) {
        this.running.delete(key);
      }
    }
  }

  cancel(key: string): void {
    this.running.get(key)?.abort(new CancelledError());
    this.running.delete(key);
  }
}
