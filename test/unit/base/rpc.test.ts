import { describe, expect, it } from 'vitest';
import { CancelledError, ExpectedError } from '../../../src/base/errors';
import { answer, isReply, isRequest, remote, RpcClient, type Reply } from '../../../src/base/rpc';

interface Sums {
  add: (parameter: { readonly a: number; readonly b: number }) => number;
  fail: (parameter: string) => never;
}

const handlers = {
  add: ({ a, b }: { a: number; b: number }) => a + b,
  fail: (why: string): never => {
    throw new ExpectedError(why);
  },
};

function connected(): { client: RpcClient; api: ReturnType<typeof remote<Sums>> } {
  const client: RpcClient = new RpcClient((request) => {
    // What crosses a boundary is a copy.
    void answer<Sums>(handlers, structuredClone(request)).then((reply) =>
      client.accept(structuredClone(reply)),
    );
  });
  return { client, api: remote<Sums>(client) };
}

describe('rpc', () => {
  it('answers each call with its own value', async () => {
    const { api } = connected();
    const sums = await Promise.all([api.add({ a: 1, b: 2 }), api.add({ a: 3, b: 4 })]);
    expect(sums).toEqual([3, 7]);
  });

  it('brings an error over with its kind', async () => {
    const { api } = connected();
    await expect(api.fail('no such file')).rejects.toBeInstanceOf(ExpectedError);
    await expect(api.fail('no such file')).rejects.toThrow('no such file');
  });

  it.each(['toString', '__proto__', 'constructor', 'missing'])('refuses %s', async (method) => {
    const reply = await answer<Sums>(handlers, { kind: 'request', id: 1, method, parameter: {} });
    expect(reply.ok).toBe(false);
  });

  it('rejects what is open when the other side is gone', async () => {
    const client = new RpcClient(() => undefined);
    const open = client.call('add', {});
    client.failAll(new CancelledError());
    await expect(open).rejects.toBeInstanceOf(CancelledError);
  });

  it('rejects a call that cannot be sent', async () => {
    const client = new RpcClient(() => {
      throw new Error('channel closed');
    });
    await expect(client.call('add', {})).rejects.toThrow('channel closed');
  });

  it('ignores a reply nobody waits for', () => {
    const reply: Reply = { kind: 'reply', id: 99, ok: true, value: 1 };
    expect(() => new RpcClient(() => undefined).accept(reply)).not.toThrow();
  });

  it.each([undefined, null, 'text', 5, {}, { kind: 'other' }])(
    'tells %j from messages',
    (value) => {
      expect(isRequest(value)).toBe(false);
      expect(isReply(value)).toBe(false);
    },
  );
});
