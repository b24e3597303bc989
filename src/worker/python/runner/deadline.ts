import { createContext, Script } from 'node:vm';

/**
 * Stops what runs when its time is up, from a thread that Node has for it. The process outside has a
 * clock, too; this one holds where that process has died and a program never comes to its end.
 */
export class Deadline {
  private readonly place: { run: () => void } = { run: () => undefined };
  private readonly context = createContext(this.place);
  private readonly script = new Script('run()');
  private end = Infinity;

  /** @param time from now on, in milliseconds */
  begin(time: number): void {
    this.end = performance.now() + time;
  }

  /** @throws Error when the time is up, and whatever `run` throws */
  within<T>(run: () => T): T {
    let result: { readonly value: T } | undefined;
    this.place.run = () => {
      result = { value: run() };
    };
    const left = Math.max(1, Math.ceil(this.end - performance.now()));
    this.script.runInContext(this.context, { timeout: left });
    if (result === undefined) {
      throw new Error('nothing was run');
    }
    return result.value;
  }
}
