import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../paths';

/** Runs a Node program of the repository with its output on the terminal; the result is its code. */
export function runProgram(parameters: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { cwd: repositoryRoot, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a Node program and keeps what it prints, in order. */
export function captureProgram(
  parameters: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.trimEnd() }));
  });
}

/** The path of a package's program, to be run by Node. */
export function packageProgram(path: string): string {
  return join(repositoryRoot, 'node_modules', path);
}
