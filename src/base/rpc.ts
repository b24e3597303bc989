import { type SerializedError, CancelledError, reviveError, serializeError } from './errors';

/**
 * One request-and-reply protocol for every boundary: extension host and thread, extension host and
 * webview page. An API is an interface of one-parameter functions; the messages follow from it.
 * Whoever serves an API always answers, with a value or an error.
 */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each method of an API has a parameter type of its own, and the bound has to accept them all
export type Method = (parameter: any) => unknown;
export type Api<A> = { [M in keyof A]: Method };

/** The same API as seen from the other side of a channel. */
export type Remote<A extends Api<A>> = {
  [M in keyof A]: (parameter: Parameters<A[M]>[0]) => Promise<Awaited<ReturnType<A[M]>>>;
};

/** What serves an API: each method may answer at once or later. */
export type Handlers<A extends Api<A>> = {
  [M in keyof A]: (
    parameter: Parameters<A[M]>[0],
  ) => Awaited<ReturnType<A[M]>> | Promise<Awaited<ReturnType<A[M]>>>;
};

export interface Request {
  readonly kind: 'request';
  readonly id: number;
  readonly method: string;
  readonly parameter: unknown;
}

export type Reply =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly kind: 'reply';
      readonly id: number;
      readonly ok: false;
      readonly error: SerializedError;
    };

export function isRequest(message: unknown): message is Request {
  return kindOf(message) === 'request';
}

export function isReply(message: unknown): message is Reply {
  return kindOf(message) === 'reply';
}

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'kind' in message
    ? message.kind
    : undefined;
}

/** Runs one request against the handlers and returns the reply to send back. Never throws. */
export async function answer<A extends Api<A>>(
  handlers: Handlers<A>,
  request: Request,
): Promise<Reply> {
  const { id, method, parameter } = request;
  try {
    if (!Object.hasOwn(handlers, method)) {
      throw new Error(`Unknown method: ${method}`);
    }
    const handler = handlers[method as keyof A] as (parameter: unknown) => unknown;
    return { kind: 'reply', id, ok: true, value: await handler(parameter) };
  } catch (error) {
    return { kind: 'reply', id, ok: false, error: serializeError(error) };
  }
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The asking side of a channel. */
export class RpcClient {
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();

  constructor(private readonly send: (request: Request) => void) {}

  call(method: string, parameter: unknown): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      try {
        this.send({ kind: 'request', id, method, parameter });
      } catch (error) {
        this.pending.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  accept(reply: Reply): void {
    const pending = this.pending.get(reply.id);
    if (pending === undefined) {
      return;
    }
    this.pending.delete(reply.id);
    if (reply.ok) {
      pending.resolve(reply.value);
    } else {
      pending.reject(reviveError(reply.error));
    }
  }

  /** Rejects everything that is still open: the other side is gone. */
  failAll(why: Error = new CancelledError()): void {
    const open = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of open) {
      reject(why);
    }
  }
}

/** Lets an API be called by its methods: `remote(api).method(parameter)`. */
export function remote<A extends Api<A>>(client: Pick<RpcClient, 'call'>): Remote<A> {
  return new Proxy({} as Remote<A>, {
    get: (_target, method) =>
      typeof method === 'string' && method !== 'then'
        ? (parameter: unknown) => client.call(method, parameter)
        : undefined,
  });
}
