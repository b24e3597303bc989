import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, openTrajectory, sample, until } from './support/editing';

const file = 'bracket-puzzle.jsonl';

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `the document does not say: ${words}`);
  return document.positionAt(offset + 2);
}

suite('trajectory document', () => {
  test('shows problem, thought and answer with real line breaks, read-only', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    assert.equal(document.languageId, 'cot-trajectory');
    const lines = document.getText().split('\n');
    const headings = lines.filter((line) => ['PROBLEM', 'THOUGHT', 'ANSWER'].includes(line));
    assert.deepEqual(headings, ['PROBLEM', 'THOUGHT', 'ANSWER']);
    assert.ok(lines.length > 20);
    assert.ok(!document.getText().includes('<think>'));
    assert.ok(vscode.workspace.fs.isWritableFileSystem('cot-lens') !== true);
  });

  test('has an outline whose thought has parts', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['PROBLEM', 'THOUGHT', 'ANSWER'],
    );
    assert.ok((symbols[1]?.children.length ?? 0) > 10);
  });

  test('folds its sections', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(ranges.length >= 3);
  });

  test('a hover says what the stretch is and what it cost', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    const at = placeOf(document, 'THOUGHT').translate(2, 4);
    const card = await hoverText(document.uri, at);
    for (const expected of [/confidence \d+ %/, /Tokens/, /KV.cache.here/, /FLOPs/, /\$0\.\d+/]) {
      assert.match(card, expected);
    }
  });

  test('another serving profile changes the hover, and nothing is loaded anew', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    const at = placeOf(document, 'THOUGHT').translate(2, 4);
    const before = await hoverText(document.uri, at);
    const settings = vscode.workspace.getConfiguration();
    let changes = 0;
    const watch = vscode.workspace.onDidChangeTextDocument((event) => {
      changes += event.document === document ? 1 : 0;
    });
    try {
      await settings.update('cotLens.servingProfile', 'gpt-oss-120b-mxfp4-1xh100', true);
      const after = await hoverText(document.uri, at);
      assert.notEqual(after, before);
      assert.match(after, /gpt\\-oss 120B/);
      assert.equal(changes, 0);
    } finally {
      watch.dispose();
      await settings.update('cotLens.servingProfile', undefined, true);
    }
  });

  test('the scheme changes the label', async () => {
    const { document } = await openTrajectory(sample(file), 0);
    const at = placeOf(document, 'THOUGHT').translate(2, 4);
    const settings = vscode.workspace.getConfiguration();
    try {
      await settings.update('cotLens.scheme', 'schoenfeld', true);
      assert.match(await hoverText(document.uri, at), /Schoenfeld episodes/);
    } finally {
      await settings.update('cotLens.scheme', undefined, true);
    }
  });

  test('next and previous backtrack move the cursor, F12 leads to where it returns', async () => {
    const editor = await openTrajectory(sample(file), 3);
    const start = editor.document.positionAt(0);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('cotLens.nextBacktrack');
    const turn = editor.selection.active;
    assert.ok(turn.isAfter(start));
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      turn,
    );
    assert.equal(links.length, 1);
    assert.ok(links[0]?.targetRange.start.isBefore(turn));
    await vscode.commands.executeCommand('cotLens.followBacktrack');
    assert.deepEqual(editor.selection.active, links[0]?.targetRange.start);
    await vscode.commands.executeCommand('cotLens.previousBacktrack');
    assert.ok(editor.selection.active.isAfter(start));
  });

  test('siblings are a step away, round and round', async () => {
    await openTrajectory(sample(file), 5);
    await vscode.commands.executeCommand('cotLens.nextSibling');
    const query = vscode.window.activeTextEditor?.document.uri.query ?? '';
    assert.match(query, /"record":0/);
    await vscode.commands.executeCommand('cotLens.previousSibling');
    assert.match(vscode.window.activeTextEditor?.document.uri.query ?? '', /"record":5/);
  });

  test('the record is a step away', async () => {
    await openTrajectory(sample(file), 2);
    await vscode.commands.executeCommand('cotLens.revealRecord');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, sample(file).path);
    assert.equal(editor.selection.active.line, 2);
  });

  test('a choice of a record is a document of its own', async () => {
    const first = await openTrajectory(sample('ferry-timetable.jsonl'), 0, 0);
    const second = await openTrajectory(sample('ferry-timetable.jsonl'), 0, 1);
    assert.notEqual(first.document.getText(), second.document.getText());
  });

  test('an address that leads nowhere says so', async () => {
    const { document } = await openTrajectory(sample(file), 99);
    assert.match(document.getText(), /record 100 is gone/);
  });

  test('a file that is gone says so', async () => {
    const uri = vscode.Uri.file('/nowhere/gone.jsonl');
    const { document } = await openTrajectory(uri, 0);
    assert.match(document.getText(), /gone\.jsonl: the file does not exist/);
  });

  test('the diff editor takes two siblings', async () => {
    await openTrajectory(sample(file), 0);
    const left = vscode.window.activeTextEditor?.document.uri;
    await openTrajectory(sample(file), 1);
    const right = vscode.window.activeTextEditor?.document.uri;
    await vscode.commands.executeCommand('vscode.diff', left, right, 'two');
    await until(
      () =>
        vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
      (seen) => seen,
    );
  });
});
