import { availableParallelism } from 'node:os';
import { captureProgram, packageProgram } from './program';
import { single, sum, type Counts } from './step';

/** A program that says by its exit code whether the sources are in order. */
export interface Check {
  readonly title: string;
  readonly parameters: readonly string[];
}

/** The TypeScript projects: one per runtime, each with the libraries that it may use. */
const projects = ['src/base', 'src/analysis', 'src', 'src/views/client', 'scripts', 'test'];

export const typeChecks: readonly Check[] = projects.map((project) => ({
  title: `tsc -p ${project}`,
  parameters: [packageProgram('typescript/bin/tsc'), '-p', project],
}));

export const lintCheck: Check = {
  title: 'eslint .',
  parameters: [packageProgram('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
};

export const formatCheck: Check = {
  title: 'prettier --check .',
  parameters: [packageProgram('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'],
};

/**
 * Runs checks side by side, as many as there are processors, and prints each in one piece when it
 * has ended. Each counts as one test.
 */
export async function runChecks(checks: readonly Check[]): Promise<Counts> {
  const waiting = [...checks];
  const counts: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      counts.push(await runCheck(check));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum(counts);
}

async function runCheck(check: Check): Promise<Counts> {
  const start = performance.now();
  const { code, output } = await captureProgram(check.parameters);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${check.title} (${seconds} s)`);
  if (code !== 0) {
    console.log(output);
  }
  return single(code === 0);
}
