import { availableParallelism } from 'node:os';
import type { FieldMapping } from '../../analysis/formats/rows/fieldRoles';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { AnnotationSettings } from '../annotationSettings';
import type { AnnotatedRows } from '../table/annotatedRows';
import { PoolThread, type ThreadListener, type ThreadOptions } from './poolThread';
import { noRecord, type RecordBatch } from './protocol';

const mostThreads = 4;
/** One job is done while the next one waits at the thread. */
const jobsPerThread = 2;
/** A record that so many threads died of is given up. */
const mostDeaths = 2;
/** Threads that have nothing to do are stopped after this time. */
const idleMs = 30_000;
/** Threads that die of no record, one after the other, are not started for ever. */
const mostFalseStarts = 3;

export interface PoolOptions extends ThreadOptions {
  readonly threads?: number;
  /** Learns of threads that died; their work is done again. */
  readonly onTrouble?: (message: string) => void;
}

/** A batch to be annotated. `again` reads the same bytes once more, should a thread die. */
export interface PoolWork {
  readonly batch: RecordBatch;
  readonly settings: AnnotationSettings;
  readonly mapping: FieldMapping | undefined;
  readonly again: () => RecordBatch | Promise<RecordBatch>;
  /** False once nobody waits for the rows any more; what has not begun then never does. */
  readonly isWanted: () => boolean;
  /** Is told of a tokenizer that a thread could not use. */
  readonly onUnusable?: ((message: string) => void) | undefined;
}

interface Task extends PoolWork {
  readonly id: number;
  /** Threads that died of a record, by its place in the batch. */
  readonly deaths: Map<number, number>;
  readonly deadly: Map<number, string>;
  readonly resolve: (rows: AnnotatedRows) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Threads that annotate batches of records for whoever asks. A thread that dies takes no row with
 * it: its batches are done again, and a record that two threads died of becomes a problem.
 */
export class AnnotationPool implements IDisposable {
  readonly size: number;
  private readonly threads = new Set<PoolThread>();
  private readonly tasks = new Map<number, Task>();
  private readonly waiting: Task[] = [];
  private nextId = 1;
  private falseStarts = 0;
  private idle: NodeJS.Timeout | undefined;
  private disposed = false;

  constructor(private readonly options: PoolOptions) {
    this.size = options.threads ?? Math.min(mostThreads, availableParallelism());
  }

  /** How many batches keep all threads busy; more only wait. */
  get capacity(): number {
    return this.size * jobsPerThread;
  }

  /**
   * Annotates a batch. Rejects when it cannot be done at all: without a tokenizer, when the pool is
   * disposed, or when the bytes cannot be read again.
   */
  run(work: PoolWork): Promise<AnnotatedRows> {
    return new Promise((resolve, reject) => {
      const task = { ...work, id: this.nextId++, deaths: new Map(), deadly: new Map() };
      this.enqueue({ ...task, resolve, reject });
    });
  }

  /** Stops all threads; what was not done is cancelled. */
  dispose(): void {
    this.disposed = true;
    this.stopThreads();
    const open = [...this.tasks.values(), ...this.waiting];
    this.tasks.clear();
    this.waiting.length = 0;
    open.forEach(({ reject }) => reject(new CancelledError()));
  }

  private enqueue(task: Task): void {
    if (this.disposed) {
      task.reject(new CancelledError());
      return;
    }
    this.waiting.push(task);
    this.giveOut();
  }

  private giveOut(): void {
    clearTimeout(this.idle);
    this.dropUnwanted();
    while (this.waiting.length > 0) {
      const thread = this.freeThread();
      const task = thread && this.waiting.shift();
      if (task === undefined) {
        return;
      }
      const { id, batch, settings, mapping, deadly } = task;
      this.tasks.set(id, task);
      thread?.give({ id, batch, settings, mapping, deadly });
    }
    if (this.tasks.size === 0) {
      this.idle = setTimeout(() => this.stopThreads(), idleMs).unref();
    }
  }

  private dropUnwanted(): void {
    const unwanted = this.waiting.filter(({ isWanted }) => !isWanted());
    for (const task of unwanted) {
      this.waiting.splice(this.waiting.indexOf(task), 1);
      task.reject(new CancelledError());
    }
  }

  /** The thread with the least to do; a new one before any has to wait. */
  private freeThread(): PoolThread | undefined {
    const least = [...this.threads].sort((a, b) => a.load - b.load)[0];
    if (least?.load === 0) {
      return least;
    }
    if (this.threads.size < this.size) {
      return this.start();
    }
    return least !== undefined && least.load < jobsPerThread ? least : undefined;
  }

  private start(): PoolThread {
    const listener: ThreadListener = {
      onRows: (job, rows, unusable) => {
        this.falseStarts = 0;
        this.settle(job, ({ resolve, onUnusable }) => {
          unusable.forEach((message) => onUnusable?.(message));
          resolve(rows);
        });
      },
      onError: (job, error) => this.settle(job, ({ reject }) => reject(error)),
      onDeath: (jobs, place, why) => {
        this.threads.delete(thread);
        this.afterDeath(jobs, place, why);
      },
    };
    const thread = new PoolThread(this.options, listener);
    this.threads.add(thread);
    return thread;
  }

  private settle(job: number, how: (task: Task) => void): void {
    const task = this.tasks.get(job);
    this.tasks.delete(job);
    if (task !== undefined) {
      how(task);
    }
    this.giveOut();
  }

  private afterDeath(jobs: readonly number[], place: number, why: string): void {
    const again = jobs.flatMap((job) => this.tasks.get(job) ?? []);
    again.forEach(({ id }) => this.tasks.delete(id));
    if (place === noRecord) {
      this.falseStarts++;
    } else if (again[0] !== undefined) {
      blame(again[0], place, why);
    }
    if (this.falseStarts >= mostFalseStarts) {
      again.forEach(({ reject }) => reject(new Error(`No annotation thread lives: ${why}`)));
      return;
    }
    this.options.onTrouble?.(
      `An annotation thread died (${why}); what it had not done is done again.`,
    );
    again.forEach((task) => void this.doAgain(task));
  }

  private async doAgain(task: Task): Promise<void> {
    try {
      this.enqueue({ ...task, batch: await task.again() });
    } catch (error) {
      task.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private stopThreads(): void {
    clearTimeout(this.idle);
    this.threads.forEach((thread) => thread.dispose());
    this.threads.clear();
  }
}

function blame({ deaths, deadly }: Task, place: number, why: string): void {
  const count = (deaths.get(place) ?? 0) + 1;
  deaths.set(place, count);
  if (count >= mostDeaths) {
    deadly.set(place, `Annotating this record stopped the analysis: ${why}`);
  }
}
