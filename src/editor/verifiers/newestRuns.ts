import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';

/** Enough for every trajectory that is open to have its turn. */
const mostTries = 20;

/**
 * Keeps of what is run for each key only what came last. A run is cancelled by the thread as soon as
 * other verifiers are asked for, by whoever it is; where it is still the one that counts, it begins
 * again with those that stand there now.
 */
export class NewestRuns implements IDisposable {
  private readonly newest = new Map<string, symbol>();

  /**
   * @returns `undefined` once another run for this key, or nothing, is wanted
   * @throws what `ask` throws, where it still counts
   */
  async run<T extends object>(key: string, ask: () => Promise<T>): Promise<T | undefined> {
    const request = Symbol(key);
    this.newest.set(key, request);
    for (let tries = 1; this.newest.get(key) === request; tries++) {
      try {
        const result = await ask();
        return this.newest.get(key) === request ? result : undefined;
      } catch (error) {
        const counts = this.newest.get(key) === request;
        if (counts && (!(error instanceof CancelledError) || tries === mostTries)) {
          throw error;
        }
      }
    }
    return undefined;
  }

  /** Whether something is or was run for this key, and has not been forgotten since. */
  has(key: string): boolean {
    return this.newest.has(key);
  }

  /** Whatever still runs for this key is no longer wanted. */
  forget(key: string): void {
    this.newest.delete(key);
  }

  dispose(): void {
    this.newest.clear();
  }
}
