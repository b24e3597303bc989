import { join } from 'node:path';

/** Where the build puts the program of the sandbox's processes: beside the one that starts them. */
export function runnerScript(): string {
  return join(__dirname, 'pythonSandbox.js');
}
