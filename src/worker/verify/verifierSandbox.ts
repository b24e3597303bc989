import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { VerifierJob, VerifierResult, VerifierThreadMessage } from './protocol';

/** How much longer than its limit a job may take before its thread is ended. */
const graceMs = 2000;
/** A thread that does not even start. */
const startMs = 60_000;
/** A thread that has nothing to do is stopped after this time. */
const idleMs = 30_000;
const heapMegabytes = 512;

interface Task {
  readonly job: VerifierJob;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: VerifierResult) => void;
  readonly reject: (error: Error) => void;
}

/** Where the build puts the program of the thread: beside the other bundles. */
export function verifierScript(): string {
  return join(__dirname, 'verifierThread.js');
}

/**
 * Runs verifiers of the user's own in a thread beside the analysis, one job after the other. The
 * thread knows no environment; one that does not answer in time, or dies, takes no more with it than
 * the job at hand, whose result then says so.
 */
export class VerifierSandbox implements IDisposable {
  private readonly waiting: Task[] = [];
  private current: Task | undefined;
  private worker: Worker | undefined;
  private isReady = false;
  private watchdog: NodeJS.Timeout | undefined;

  constructor(private readonly script = verifierScript()) {}

  /**
   * Never rejects for what a verifier does; a `CancelledError` when the sandbox is disposed, or when
   * the signal is aborted before the job has begun.
   */
  run(job: VerifierJob, signal?: AbortSignal): Promise<VerifierResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, signal, resolve, reject });
      this.next();
    });
  }

  dispose(): void {
    this.stop();
    const open = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = undefined;
    open.forEach(({ reject }) => reject(new CancelledError()));
  }

  private next(): void {
    if (this.current !== undefined) {
      return;
    }
    this.current = this.firstWanted();
    if (this.current === undefined) {
      this.watch(idleMs, () => this.stop());
      return;
    }
    this.worker ??= this.start();
    if (this.isReady) {
      this.give(this.current);
    } else {
      this.watch(startMs, () => this.fail('its thread does not start'));
    }
  }

  private firstWanted(): Task | undefined {
    let task = this.waiting.shift();
    while (task?.signal?.aborted === true) {
      task.reject(new CancelledError());
      task = this.waiting.shift();
    }
    return task;
  }

  private give({ job }: Task): void {
    const { limits, inputs } = job;
    const most = limits.timeMs * (inputs.length + 1) + graceMs;
    this.watch(most, () => this.fail(`it takes longer than ${limits.timeMs} ms for a text`));
    this.worker?.postMessage(job);
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker.on('message', (message: VerifierThreadMessage) => {
      if (worker === this.worker) {
        this.accept(message);
      }
    });
    const die = (why: string): void => {
      if (worker === this.worker) {
        this.fail(`it ended its thread (${why})`);
      }
    };
    worker.on('error', (error) => die(error.message));
    worker.on('exit', (code) => die(`exit code ${code}`));
    return worker;
  }

  private accept(message: VerifierThreadMessage): void {
    if (message !== 'ready') {
      this.settle(message);
    } else {
      this.isReady = true;
      if (this.current !== undefined) {
        this.give(this.current);
      }
    }
  }

  private fail(reason: string): void {
    this.stop();
    const file = this.current?.job.source.file ?? '';
    this.settle({ trouble: { file, line: 0, reason } });
  }

  private settle(result: VerifierResult): void {
    const task = this.current;
    this.current = undefined;
    task?.resolve(result);
    this.next();
  }

  private watch(ms: number, then: () => void): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(then, ms);
    if (this.current === undefined) {
      this.watchdog.unref();
    }
  }

  private stop(): void {
    clearTimeout(this.watchdog);
    const { worker } = this;
    this.worker = undefined;
    this.isReady = false;
    void worker?.terminate();
  }
}
