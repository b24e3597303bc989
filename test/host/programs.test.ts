import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PythonSandbox } from '../../src/worker/python/sandbox';
import { lensTitles, openTrajectory, sample, until } from './support/editing';

function inExtension(...path: string[]): string {
  const extension = vscode.extensions.getExtension('cot-lens.cot-lens');
  assert.ok(extension, 'the extension is not there');
  return vscode.Uri.joinPath(extension.extensionUri, ...path).fsPath;
}

suite('Python programs', () => {
  test('are offered to be run where their record brings tests', async () => {
    const { document } = await openTrajectory(sample('tide-turns.jsonl'), 1);
    await until(
      () => lensTitles(document.uri),
      (seen) => seen.filter((title) => title.includes('Run against 4 tests')).length === 2,
    );
    const { document: other } = await openTrajectory(sample('bracket-puzzle.jsonl'), 0);
    assert.ok((await lensTitles(other.uri)).every((title) => !title.includes('Run against')));
  });

  test('run in the sandbox by the Node that VS Code has', async function () {
    this.timeout(180_000);
    const sandbox = new PythonSandbox({
      runner: inExtension('dist', 'pythonSandbox.js'),
      pyodideFolder: inExtension('node_modules', 'pyodide'),
      limits: { seconds: 60, mebibytes: 128 },
    });
    const code = `
def refused(path):
    try:
        open(path)
    except OSError:
        return True
`;
    const tests = [{ kind: 'script', script: 'assert refused("/etc/passwd") == True' }] as const;
    try {
      const { outcomes } = await sandbox.run(code, { shape: 'script', setup: '', tests });
      assert.deepEqual(
        outcomes.map(({ verdict }) => verdict),
        ['true'],
      );
    } finally {
      sandbox.dispose();
    }
  });
});
