import { describe, expect, it } from 'vitest';
import { turn } from '../../../../src/corpus/turn';
import { MergeQueue } from '../../../../src/worker/table/mergeQueue';

interface Deferred {
  readonly promise: Promise<string>;
  readonly resolve: (value: string) => void;
  readonly reject: (error: Error) => void;
}

function deferred(): Deferred {
  let resolve: Deferred['resolve'] = () => undefined;
  let reject: Deferred['reject'] = () => undefined;
  const promise = new Promise<string>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

function started(count: number): {
  queue: MergeQueue;
  merged: string[];
  works: readonly Deferred[];
} {
  const queue = new MergeQueue();
  const merged: string[] = [];
  const works = Array.from({ length: count }, deferred);
  works.forEach(({ promise }) => queue.add(promise, (done) => void merged.push(done)));
  return { queue, merged, works };
}

describe('MergeQueue', () => {
  it('merges in order what is done in any', async () => {
    const { queue, merged, works } = started(3);
    works[2]?.resolve('c');
    works[1]?.resolve('b');
    await turn();
    expect(merged).toEqual([]);
    works[0]?.resolve('a');
    await queue.makeRoom(0);
    expect(merged).toEqual(['a', 'b', 'c']);
  });

  it('waits for no more batches than are too many', async () => {
    const { queue, merged, works } = started(3);
    works[0]?.resolve('a');
    await queue.makeRoom(2);
    expect(merged).toEqual(['a']);
  });

  it('merges nothing behind a batch that failed', async () => {
    const { queue, merged, works } = started(2);
    works[1]?.resolve('b');
    works[0]?.reject(new Error('no bytes'));
    await expect(queue.makeRoom(0)).rejects.toThrow('no bytes');
    await expect(queue.makeRoom(0)).rejects.toThrow('no bytes');
    expect(merged).toEqual([]);
  });

  it('begins a merge that takes long when the ones before have ended', async () => {
    const queue = new MergeQueue();
    const order: string[] = [];
    queue.add(Promise.resolve('slow'), async (done) => {
      await turn();
      order.push(done);
    });
    queue.add(Promise.resolve('next'), (done) => void order.push(done));
    await queue.makeRoom(0);
    expect(order).toEqual(['slow', 'next']);
  });
});
