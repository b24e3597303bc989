import { Worker } from 'node:worker_threads';
import { reviveError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { AnnotatedRows } from '../table/annotatedRows';
import {
  type AnnotationJob,
  type AnnotationReply,
  type AnnotationThreadData,
  noRecord,
} from './protocol';

export interface ThreadOptions {
  /** The program that serves annotation when it is started as `AnnotationThreadData` says. */
  readonly script: string;
  readonly tokenizerFolder: string;
  /** Megabytes of heap that a thread may take before it is stopped; Node's own limit otherwise. */
  readonly memoryLimit?: number;
}

export interface ThreadListener {
  onRows(job: number, rows: AnnotatedRows, unusable: readonly string[]): void;
  onError(job: number, error: Error): void;
  /** The thread is gone; `jobs` are not done, and it stopped at record `place` of the first. */
  onDeath(jobs: readonly number[], place: number, why: string): void;
}

/** One annotation thread with the jobs it was given and has not done. */
export class PoolThread implements IDisposable {
  private readonly worker: Worker;
  private readonly place = new Int32Array(new SharedArrayBuffer(4)).fill(noRecord);
  /** Their numbers, in the order in which they are done. */
  private readonly jobs: number[] = [];
  private gone = false;

  constructor(
    { script, tokenizerFolder, memoryLimit }: ThreadOptions,
    private readonly listener: ThreadListener,
  ) {
    const workerData: AnnotationThreadData = {
      role: 'annotation',
      tokenizerFolder,
      place: this.place.buffer,
    };
    this.worker = new Worker(script, {
      workerData,
      ...(memoryLimit !== undefined && {
        resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      }),
    });
    this.worker.on('message', (reply: AnnotationReply) => this.accept(reply));
    this.worker.on('error', (error) => this.die(error.message));
    this.worker.on('exit', (code) => this.die(`exit code ${code}`));
  }

  get load(): number {
    return this.jobs.length;
  }

  /** The bytes go over to the thread; whoever does the job again reads them again. */
  give(job: AnnotationJob): void {
    const { batch } = job;
    this.jobs.push(job.id);
    this.worker.postMessage(job, batch.kind === 'block' ? [batch.block.bytes.buffer] : []);
  }

  dispose(): void {
    this.gone = true;
    void this.worker.terminate();
  }

  private accept(reply: AnnotationReply): void {
    const job = this.jobs.shift();
    if (job === undefined || this.gone) {
      return;
    }
    if ('rows' in reply) {
      this.listener.onRows(job, reply.rows, reply.unusable);
    } else {
      this.listener.onError(job, reviveError(reply.error));
    }
  }

  private die(why: string): void {
    if (!this.gone) {
      this.gone = true;
      void this.worker.terminate();
      this.listener.onDeath(this.jobs, Atomics.load(this.place, 0), why);
    }
  }
}
