import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import {
  isRunnerReport,
  type ProgramJob,
  type RunnerParameters,
  type RunnerReport,
} from './messages';
import { sandboxFlags } from './permissionFlags';

/** How a process of the sandbox ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One process with one Python in it, for one program. */
export class SandboxProcess {
  private readonly child: ChildProcess;
  private listener: ((report: RunnerReport) => void) | undefined;
  /** Resolves when Python is loaded; rejects where it cannot be. */
  readonly ready: Promise<void>;
  readonly ended: Promise<ProcessEnd>;

  constructor(runner: string, parameters: RunnerParameters) {
    this.child = fork(runner, [JSON.stringify(parameters)], {
      execArgv: [...sandboxFlags([runner, join(parameters.pyodideFolder, '*')])],
      // Electron runs as Node only when it is told so; nothing else of the surroundings is handed on.
      env: { ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => resolve({ code, signal }));
      this.child.once('error', () => resolve({ code: null, signal: null }));
    });
    this.child.on('message', (message) => {
      if (isRunnerReport(message)) {
        this.listener?.(message);
      }
    });
    this.ready = this.untilReady();
    // Whoever waits for it is told; a spare process that fails has nobody waiting.
    this.ready.catch(() => undefined);
  }

  /** The number that the system knows it by; 0 where it could not be started. */
  get id(): number {
    return this.child.pid ?? 0;
  }

  run(job: ProgramJob, onReport: (report: RunnerReport) => void): void {
    this.listener = onReport;
    this.child.send(job);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private untilReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.listener = (report) => {
        if (report.kind === 'ready') {
          resolve();
        } else if (report.kind === 'broken') {
          reject(new Error(`Python could not be started: ${report.message}.`));
        }
      };
      void this.ended.then(({ code, signal }) =>
        reject(new Error(`Python could not be started (${signal ?? String(code)}).`)),
      );
    });
  }
}
