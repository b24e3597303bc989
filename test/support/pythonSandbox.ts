import { join } from 'node:path';
import type { ProgramTests } from '../../src/analysis/verify/programs/program';
import type { ProgramRun } from '../../src/analysis/verify/programs/outcome';
import { PythonSandbox } from '../../src/worker/python/sandbox';
import type { SandboxLimits } from '../../src/worker/python/sandboxLimits';
import { built } from './built';

/** Pyodide as the developers' packages have it. */
export const pyodideFolder = join(__dirname, '../../node_modules/pyodide');

export function sandbox(limits: SandboxLimits): PythonSandbox {
  return new PythonSandbox({ runner: built('pythonSandbox.js'), pyodideFolder, limits });
}

/** Tests that are one script. */
export function script(text: string): ProgramTests {
  return { shape: 'script', setup: '', tests: [{ kind: 'script', script: text }] };
}

/** The lines that a run printed and the verdicts of its tests. */
export function summary({ end, outcomes, error }: ProgramRun): object {
  return { end, verdicts: outcomes.map(({ verdict }) => verdict), error: error?.type };
}
