import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { SkimmedLines } from '../../corpus/skim/skimmedLines';
import { StretchSkim } from '../../corpus/skim/skimStretch';
import type { Stretch, StretchSkimmers } from '../../corpus/skim/stretch';
import { SkimThread, ThreadDeath } from './skimThread';

const mostThreads = 4;
/** Some wait at the thread, which has to be woken for each that comes while it rests. */
const stretchesPerThread = 4;
/** Threads that have nothing to do are stopped after this time. */
const idleMs = 30_000;

export interface SkimThreadsOptions {
  /** The program of the threads, where it is not the one beside this bundle. */
  readonly script?: string;
  readonly threads?: number;
  /** Learns of threads that died; what they had not done is done in this thread. */
  readonly onTrouble?: (message: string) => void;
}

/** Where the build puts the program of the threads: beside the other bundles. */
function skimmerScript(): string {
  return join(__dirname, 'skimmer.js');
}

/** Threads that skim stretches of files for whoever asks; they start when there is something to do. */
export class SkimThreads implements StretchSkimmers, IDisposable {
  readonly size: number;
  private readonly threads = new Set<SkimThread>();
  private idle: NodeJS.Timeout | undefined;
  private disposed = false;

  constructor(private readonly options: SkimThreadsOptions) {
    this.size = options.threads ?? Math.min(mostThreads, availableParallelism());
  }

  get capacity(): number {
    return this.size * stretchesPerThread;
  }

  async skim(stretch: Stretch): Promise<SkimmedLines> {
    const thread = this.leastBusy();
    try {
      return await thread.skim(stretch);
    } catch (error) {
      if (!(error instanceof ThreadDeath) || this.disposed) {
        throw error;
      }
      if (this.threads.delete(thread)) {
        this.options.onTrouble?.(`A thread that reads files died (${error.message}).`);
      }
      return new StretchSkim().skim(stretch);
    } finally {
      this.restWhenIdle();
    }
  }

  /** Stops all threads; what was not done is cancelled. */
  dispose(): void {
    this.disposed = true;
    this.stopThreads();
  }

  /** A new thread before any stretch has to wait. */
  private leastBusy(): SkimThread {
    if (this.disposed) {
      throw new CancelledError();
    }
    clearTimeout(this.idle);
    const least = [...this.threads].sort((a, b) => a.load - b.load)[0];
    if (least !== undefined && (least.load === 0 || this.threads.size >= this.size)) {
      return least;
    }
    const thread = new SkimThread(this.options.script ?? skimmerScript());
    this.threads.add(thread);
    return thread;
  }

  private restWhenIdle(): void {
    if ([...this.threads].every(({ load }) => load === 0)) {
      clearTimeout(this.idle);
      this.idle = setTimeout(() => this.stopThreads(), idleMs).unref();
    }
  }

  private stopThreads(): void {
    clearTimeout(this.idle);
    this.threads.forEach((thread) => thread.dispose());
    this.threads.clear();
  }
}
