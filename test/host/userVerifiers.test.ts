import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, openTrajectory, until } from './support/editing';

function inWorkspace(...path: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

const samples = inWorkspace('bracket-puzzle.jsonl');

/** A verifier of a name of its own: VS Code tells late of a file that is deleted and made again. */
function ownVerifier(name: string): vscode.Uri {
  return inWorkspace('.cot-lens', 'verifiers', `${name}.js`);
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** The problems of a document that carry a code. */
function problemsOf(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.code === code);
}

const finds = (what: string): string => `export default ({ text }) => {
  const start = text.indexOf(${JSON.stringify(what)});
  return start < 0 ? [] : [{ start, end: start + ${what.length}, verdict: false, right: 'else' }];
};`;

suite('verifiers of the user’s own', () => {
  // Every trajectory that is open is verified, and those of other suites may still be.
  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(async () => {
    for (const name of ['marking', 'looping', 'typed', 'whole']) {
      await vscode.workspace.fs.delete(ownVerifier(name)).then(undefined, () => undefined);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('mark what they find wrong in a trajectory, and change with their file', async () => {
    const own = ownVerifier('marking');
    await write(own, finds('brackets'));
    const { document } = await openTrajectory(samples, 0);
    const [found] = await until(
      () => problemsOf(document.uri, 'marking'),
      (seen) => seen.length > 0,
    );
    assert.ok(found);
    assert.equal(document.getText(found.range), 'brackets');
    assert.equal(found.source, 'CoT Lens');
    assert.match(found.message, /“marking” finds this wrong: brackets\. Right would be else\./);
    assert.match(await hoverText(document.uri, found.range.start), /marking.*right would be else/);
    await write(own, finds('bracket '));
    await until(
      () => problemsOf(document.uri, 'marking').map(({ range }) => document.getText(range)),
      (seen) => seen.includes('bracket '),
    );
  });

  test('say at their own file why they are left out, and the others go on', async () => {
    const own = ownVerifier('looping');
    await write(own, '\nexport default () => { for (;;) {} };');
    const { document } = await openTrajectory(samples, 0);
    const [trouble] = await until(
      () => problemsOf(own, 'verifier'),
      (seen) => seen.length > 0,
    );
    assert.match(trouble?.message ?? '', /left out: it takes longer than 1000 ms/);
    const solution = document.positionAt(document.getText().lastIndexOf(' * ('));
    assert.match(await hoverText(document.uri, solution), /one pair of brackets.*right/);
    await write(own, 'export default () => [];');
    await until(
      () => problemsOf(own, 'verifier').length,
      (count) => count === 0,
    );
  });

  test('are loaded as they are written', async () => {
    const own = ownVerifier('typed');
    await write(own, 'export default () => [];');
    const document = await vscode.workspace.openTextDocument(own);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(own, new vscode.Position(0, 0), '\n\n(');
    await vscode.workspace.applyEdit(edit);
    const [trouble] = await until(
      () => problemsOf(own, 'verifier'),
      (seen) => seen.length > 0,
    );
    assert.equal(trouble?.range.start.line, 2);
    await document.save();
  });

  test('begin as a template, which opens', async () => {
    const made = inWorkspace('.cot-lens', 'verifiers', 'verifier-1.json');
    void vscode.commands.executeCommand('cotLens.newVerifier');
    const editor = await until(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor;
      },
      (seen) => seen?.document.uri.toString() === made.toString(),
    );
    assert.match(editor?.document.getText() ?? '', /"expect"/);
    assert.deepEqual(problemsOf(made, 'verifier'), []);
    await vscode.workspace.fs.delete(made);
  });

  test('run on a whole file, whose false claims are listed at its records', async () => {
    const own = ownVerifier('whole');
    await write(own, finds('brackets'));
    void vscode.commands.executeCommand('cotLens.runVerifiers', samples);
    const found = await until(
      () => problemsOf(samples, 'whole'),
      (seen) => seen.length > 0,
    );
    const lines = new Set(found.map(({ range }) => range.start.line));
    assert.deepEqual([...lines], [0, 1, 2, 3, 4, 5]);
  });
});
