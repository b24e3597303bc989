import { Worker } from 'node:worker_threads';
import { CancelledError } from '../base/errors';
import type { IDisposable } from '../base/lifecycle';
import { isReply, remote, RpcClient, type Remote } from '../base/rpc';
import type { AnnotationSettings } from './annotationSettings';
import type { ThreadData, WorkerApi, WorkerEvent } from './protocol';

interface Live {
  readonly worker: Worker;
  readonly rpc: RpcClient;
}

/**
 * The analysis thread as the extension host sees it. It starts with the first call; when it dies,
 * open calls fail and the next call starts a new one.
 */
export class AnalysisClient implements IDisposable {
  readonly api: Remote<WorkerApi> = remote<WorkerApi>({
    call: (method, parameter) => this.call(method, parameter),
  });
  private live: Live | undefined;
  private readonly listeners = new Set<(event: WorkerEvent) => void>();
  private readonly stopListeners = new Set<(why: Error) => void>();
  private settings: AnnotationSettings | undefined;

  constructor(
    private readonly script: string,
    private readonly onFailure: (error: Error) => void = () => undefined,
    private readonly data: ThreadData = {},
  ) {}

  onEvent(listener: (event: WorkerEvent) => void): IDisposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** The thread is gone, of itself or, with a `CancelledError`, because it was stopped. */
  onStop(listener: (why: Error) => void): IDisposable {
    this.stopListeners.add(listener);
    return { dispose: () => this.stopListeners.delete(listener) };
  }

  /** Frees what the thread keeps of a file; starts no thread for that. */
  forget(key: string): void {
    this.live?.rpc.call('close', { key }).catch(this.onFailure);
  }

  /** Settings that every thread has to know, also one that takes the place of a dead one. */
  configure(settings: AnnotationSettings): void {
    this.settings = settings;
    this.live?.rpc.call('configure', settings).catch(this.onFailure);
  }

  dispose(): void {
    this.stop(new CancelledError());
    this.listeners.clear();
    this.stopListeners.clear();
  }

  private call(method: string, parameter: unknown): Promise<unknown> {
    this.live ??= this.start();
    return this.live.rpc.call(method, parameter);
  }

  private start(): Live {
    const worker = new Worker(this.script, { workerData: this.data });
    const rpc = new RpcClient((request) => worker.postMessage(request));
    worker.on('message', (message: unknown) => {
      if (isReply(message)) {
        rpc.accept(message);
      } else {
        this.listeners.forEach((listener) => listener(message as WorkerEvent));
      }
    });
    worker.on('error', (error) => this.stop(error, worker));
    worker.on('exit', (code) => this.stop(new Error(`The analysis stopped (${code}).`), worker));
    if (this.settings !== undefined) {
      rpc.call('configure', this.settings).catch(this.onFailure);
    }
    return { worker, rpc };
  }

  private stop(why: Error, only: Worker | undefined = this.live?.worker): void {
    if (this.live === undefined || this.live.worker !== only) {
      return;
    }
    const { worker, rpc } = this.live;
    this.live = undefined;
    if (!(why instanceof CancelledError)) {
      this.onFailure(why);
    }
    rpc.failAll(why);
    this.stopListeners.forEach((listener) => listener(why));
    void worker.terminate();
  }
}
