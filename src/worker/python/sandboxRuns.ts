import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { ProgramRun } from '../../analysis/verify/programs/outcome';
import type { ProgramTests } from '../../analysis/verify/programs/program';
import { PythonSandbox, type SandboxOptions } from './sandbox';

/** How many runs go on at a time; each has two processes at most, the second getting ready. */
const mostAtOnce = 2;

/** A program with its tests, and whether another one of the same run is to follow. */
export interface SandboxProgram {
  readonly code: string;
  readonly tests: ProgramTests;
  readonly more: boolean;
}

/** What a run needs of a sandbox. */
export type RunSandbox = Pick<PythonSandbox, 'run' | 'dispose'>;

/**
 * The runs that are under way, by name. Each has a sandbox of its own, so that the end of one leaves
 * the others alone; those beyond the first few wait until one before them has ended.
 */
export class SandboxRuns implements IDisposable {
  /** In the order they came. */
  private readonly runs = new Map<string, SandboxRun>();

  constructor(
    private readonly sandbox: (options: SandboxOptions) => RunSandbox = (options) =>
      new PythonSandbox(options),
  ) {}

  /** The run of this name, begun where it is not yet; it holds its place until it is ended. */
  get(name: string): SandboxRun {
    const run = this.runs.get(name) ?? new SandboxRun(this.sandbox);
    this.runs.set(name, run);
    this.letBegin();
    return run;
  }

  /** Ends a run and makes room for the next. */
  end(name: string): void {
    this.runs.get(name)?.dispose();
    this.runs.delete(name);
    this.letBegin();
  }

  dispose(): void {
    [...this.runs.values()].forEach((run) => run.dispose());
    this.runs.clear();
  }

  private letBegin(): void {
    [...this.runs.values()].slice(0, mostAtOnce).forEach((run) => run.begin());
  }
}

/** The programs that somebody has asked for at one time, one after the other. */
export class SandboxRun implements IDisposable {
  private current: RunSandbox | undefined;
  private isEnded = false;
  private isItsTurn: () => void = () => undefined;
  private readonly turn = new Promise<void>((resolve) => {
    this.isItsTurn = resolve;
  });

  constructor(private readonly sandbox: (options: SandboxOptions) => RunSandbox) {}

  begin(): void {
    this.isItsTurn();
  }

  /**
   * Runs a program once it is the turn of this run. The first decides on the options for all.
   * @param onBegin is told when its turn has come
   * @throws CancelledError once the run has been ended, be it before its turn
   */
  async program(
    options: SandboxOptions,
    { code, tests, more }: SandboxProgram,
    onBegin: () => void = () => undefined,
  ): Promise<ProgramRun> {
    await this.turn;
    this.throwIfEnded();
    onBegin();
    this.current ??= this.sandbox(options);
    return this.current.run(code, tests, more);
  }

  /** @throws CancelledError once the run has been ended */
  throwIfEnded(): void {
    if (this.isEnded) {
      throw new CancelledError();
    }
  }

  dispose(): void {
    this.isEnded = true;
    this.current?.dispose();
    this.isItsTurn();
  }
}
