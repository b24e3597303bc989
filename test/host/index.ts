/**
 * The entry that VS Code loads to run the host suite: every `*.test.js` bundled beside it. The
 * result goes to a file, since the console of an extension host is full of other voices.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { reportName, type SuiteReport } from '../support/suiteReport';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  const names = readdirSync(__dirname, { recursive: true }).map(String);
  for (const name of names.filter((each) => each.endsWith('.test.js')).sort()) {
    mocha.addFile(join(__dirname, name));
  }
  const report = await runMocha(mocha);
  writeFileSync(join(__dirname, reportName), JSON.stringify(report));
  if (report.failed.length > 0 || report.passed.length === 0) {
    throw new Error(`${report.failed.length} failed, ${report.passed.length} passed`);
  }
}

function runMocha(mocha: Mocha): Promise<SuiteReport> {
  return new Promise((resolve) => {
    const report: SuiteReport = { passed: [], failed: [] };
    const runner = mocha.run(() => resolve(report));
    runner.on('pass', (test) => {
      report.passed.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
    });
    runner.on('fail', (test, error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report.failed.push({ title: test.fullTitle(), reason });
    });
    // A test that is skipped is one that nobody would miss: it counts as failed.
    runner.on('pending', (test) => {
      report.failed.push({ title: test.fullTitle(), reason: 'skipped' });
    });
  });
}
