import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

/** A program that runs in the background, with everything that it starts itself. */
export interface ProcessTree {
  readonly output: Readable;
  readonly errors: Readable;
  /** Settles with the program's exit code when it ends, by itself or by `stop`. */
  readonly ended: Promise<number>;
  /** Ends all of it; harmless when it has ended already. */
  stop(): Promise<void>;
}

/**
 * Starts a program as part of a process group of its own, which Ctrl-C does not reach. The group
 * ends by `stop`, or when this process ends, in whatever way.
 */
export function startTree(
  program: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): ProcessTree {
  const supervisor = join(import.meta.dirname, 'supervise.mjs');
  const child = spawn(process.execPath, [supervisor, program, ...parameters], {
    stdio: 'pipe',
    env: environment,
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const stop = async (): Promise<void> => {
    child.stdin.destroy();
    await ended;
  };
  return { output: child.stdout, errors: child.stderr, ended, stop };
}
