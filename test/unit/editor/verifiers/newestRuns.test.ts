import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../../../src/base/errors';
import { NewestRuns } from '../../../../src/editor/verifiers/newestRuns';

/** An answer that comes when the test says so. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('what runs for a key', () => {
  it('counts only where nothing came after it', async () => {
    const runs = new NewestRuns();
    const slow = later<string[]>();
    const first = runs.run('a', () => slow.promise);
    const other = runs.run('b', () => slow.promise);
    expect(await runs.run('a', () => Promise.resolve(['second']))).toEqual(['second']);
    slow.resolve(['first']);
    expect(await first).toBeUndefined();
    expect(await other).toEqual(['first']);
    expect(['a', 'b', 'c'].map((key) => runs.has(key))).toEqual([true, true, false]);
    runs.forget('a');
    expect(runs.has('a')).toBe(false);
  });

  it('begins again where it is cancelled and still counts', async () => {
    let asked = 0;
    const ask = (): Promise<string[]> =>
      ++asked < 3 ? Promise.reject(new CancelledError()) : Promise.resolve([String(asked)]);
    expect(await new NewestRuns().run('a', ask)).toEqual(['3']);
  });

  it('is not begun again once it is forgotten or nobody is there', async () => {
    const runs = new NewestRuns();
    let asked = 0;
    const ask = (end: () => void) => async (): Promise<string[]> => {
      asked++;
      await Promise.resolve();
      end();
      throw new CancelledError();
    };
    expect(
      await runs.run(
        'a',
        ask(() => runs.forget('a')),
      ),
    ).toBeUndefined();
    expect(
      await runs.run(
        'a',
        ask(() => runs.dispose()),
      ),
    ).toBeUndefined();
    expect(asked).toBe(2);
  });

  it('fails as what it asks fails, and does not ask for ever', async () => {
    const runs = new NewestRuns();
    const broken = (): Promise<never[]> => Promise.reject(new Error('broken'));
    await expect(runs.run('a', broken)).rejects.toThrow('broken');
    const cancelled = (): Promise<never[]> => Promise.reject(new CancelledError());
    await expect(runs.run('a', cancelled)).rejects.toBeInstanceOf(CancelledError);
  });
});
