import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from '../paths';
import { packageProgram, runProgram } from './program';
import { type Counts } from './step';

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Runs a project of vitest.config.mjs with its output on the terminal. */
export async function runVitest(project: string): Promise<Counts> {
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${project}.json`);
  rmSync(file, { force: true });
  const code = await runProgram([
    packageProgram('vitest/vitest.mjs'),
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  const counts = existsSync(file)
    ? countReport(JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { passed: 0, failed: 0 };
  // A run can fail outside of its tests too: no file found, an error that nobody caught.
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { passed: counts.passed, failed };
}

/** Whatever did not pass has failed, be it skipped; so has a file that could not be loaded. */
function countReport(report: Report): Counts {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numTotalTests - report.numPassedTests + broken.length;
  return { passed: report.numPassedTests, failed };
}
