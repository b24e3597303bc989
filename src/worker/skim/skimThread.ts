import { Worker } from 'node:worker_threads';
import { CancelledError, reviveError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { SkimmedLines } from '../../corpus/skim/skimmedLines';
import type { Stretch } from '../../corpus/skim/stretch';
import type { SkimJob, SkimReply } from './protocol';

/** What a thread leaves behind is short-lived: it needs no more room for that to be quick. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** The thread is gone, and with it what it had to do. */
export class ThreadDeath extends Error {}

interface Waiting {
  readonly resolve: (lines: SkimmedLines) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that skims, with the stretches it was given and has not done. */
export class SkimThread implements IDisposable {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  constructor(script: string) {
    this.worker = new Worker(script, { resourceLimits });
    this.worker.on('message', (reply: SkimReply) => this.accept(reply));
    this.worker.on('error', (error) => this.end(new ThreadDeath(error.message)));
    this.worker.on('exit', (code) => this.end(new ThreadDeath(`exit code ${code}`)));
  }

  get load(): number {
    return this.waiting.size;
  }

  skim(stretch: Stretch): Promise<SkimmedLines> {
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      this.waiting.set(id, { resolve, reject });
      const job: SkimJob = { id, stretch };
      this.worker.postMessage(job);
    });
  }

  dispose(): void {
    this.end(new CancelledError());
    void this.worker.terminate();
  }

  private accept(reply: SkimReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('lines' in reply) {
      waiting?.resolve(reply.lines);
    } else {
      waiting?.reject(reviveError(reply.error));
    }
  }

  private end(error: Error): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    all.forEach(({ reject }) => reject(error));
  }
}
