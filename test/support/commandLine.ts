import { spawnSync } from 'node:child_process';
import { built } from './built';

const program = built('cli.js');

/** What a run of the command line gave; `rows` are read with `--json`. */
export interface Run {
  readonly code: number | null;
  readonly rows: Record<string, unknown>[];
  readonly text: string;
  readonly errors: string;
}

export function run(parameters: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const rows = parameters.includes('--json')
    ? stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];
  return { code: status, rows, text: stdout, errors: stderr };
}

/** Objects as JSON lines. */
export function lines(...values: object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
