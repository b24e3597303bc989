import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { PythonSandbox } from '../../src/worker/python/sandbox';
import { lensTitles, openTrajectory, sample, temporaryFile, until } from './support/editing';

function inExtension(...path: string[]): string {
  const extension = vscode.extensions.getExtension('cot-lens.cot-lens');
  assert.ok(extension, 'the extension is not there');
  return vscode.Uri.joinPath(extension.extensionUri, ...path).fsPath;
}

const fenced = (code: string): string => `Here:\n\n\`\`\`python\n${code}\n\`\`\`\n`;
const tests = { test_list: ['assert f(2) == 4', 'assert f(0) == 1'] };
const rows = [
  { problem: 'Double it.', response: fenced('def f(x):\n    return 2 * x'), ...tests },
  { problem: 'Say yes.', response: 'Yes.', ...tests },
  { problem: 'Power of two.', response: fenced('def f(x):\n    return 2 ** x'), ...tests },
]
  .map((row) => `${JSON.stringify(row)}\n`)
  .join('');

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

  test('are kept as rewards beside their file, next to those of others', async function () {
    this.timeout(180_000);
    const file = temporaryFile('programs.jsonl', rows);
    const sidecar = `${file.fsPath}.rewards.jsonl`;
    const other = '{"record":0,"source":"my-prm","reward":0.25}\n';
    writeFileSync(sidecar, `${other}{"record":0,"index":0,"source":"programs","reward":1}\n`);
    const settings = vscode.workspace.getConfiguration();
    const set = async (folder?: string, seconds?: number): Promise<void> => {
      await settings.update('cotLens.pyodideFolder', folder, true);
      await settings.update('cotLens.programSeconds', seconds, true);
    };
    const asked: string[] = [];
    const { showWarningMessage } = vscode.window;
    // Whoever sits there says yes.
    const agree = (question: string, _options: object, yes: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(yes);
    };
    Object.assign(vscode.window, { showWarningMessage: agree });
    try {
      await set(inExtension('node_modules', 'pyodide'), 60);
      await vscode.commands.executeCommand('cotLens.keepProgramRewards', file);
      assert.equal(
        readFileSync(sidecar, 'utf8'),
        `${other}{"record":0,"index":0,"source":"programs","reward":0.5}\n` +
          '{"record":2,"index":0,"source":"programs","reward":1}\n',
      );
      assert.equal(asked.at(-1), 'Change programs.jsonl.rewards.jsonl?');
      const settled = asked.length;
      await vscode.commands.executeCommand('cotLens.keepProgramRewards', file);
      assert.equal(asked.length, settled);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
      await set();
    }
  });
});
