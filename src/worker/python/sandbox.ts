import type { IDisposable } from '../../base/lifecycle';
import { CancelledError } from '../../base/errors';
import type { ProgramTests } from '../../analysis/verify/programs/program';
import type { ProgramRun } from '../../analysis/verify/programs/outcome';
import { runIn } from './programRun';
import type { SandboxLimits } from './sandboxLimits';
import { SandboxProcess } from './sandboxProcess';

export interface SandboxOptions {
  /** Path of the built `pythonSandbox.js`. */
  readonly runner: string;
  readonly pyodideFolder: string;
  readonly limits: SandboxLimits;
}

/**
 * Runs Python programs, each in a process and an interpreter of its own, one after the other. While
 * one runs, the process for the next gets ready.
 */
export class PythonSandbox implements IDisposable {
  private spare: SandboxProcess | undefined;
  private running: SandboxProcess | undefined;
  private isDisposed = false;

  constructor(private readonly options: SandboxOptions) {}

  /**
   * @param more whether another program is to follow
   * @throws Error where Python cannot be started; CancelledError once disposed of
   */
  async run(code: string, tests: ProgramTests, more = false): Promise<ProgramRun> {
    const process = this.spare ?? this.start();
    this.spare = undefined;
    this.running = process;
    try {
      await process.ready;
      this.requireAlive();
      this.spare = more ? this.start() : undefined;
      const run = await runIn(process, { code, ...tests }, this.options.limits);
      this.requireAlive();
      return run;
    } catch (error) {
      this.requireAlive();
      throw error;
    } finally {
      process.kill();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.spare?.kill();
    this.running?.kill();
  }

  private requireAlive(): void {
    if (this.isDisposed) {
      throw new CancelledError();
    }
  }

  private start(): SandboxProcess {
    this.requireAlive();
    const { runner, pyodideFolder, limits } = this.options;
    return new SandboxProcess(runner, { pyodideFolder, memory: limits.mebibytes * 2 ** 20 });
  }
}
