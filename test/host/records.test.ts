import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, lensTitles, sample, show, temporaryFile, until } from './support/editing';

suite('raw records', () => {
  test('each record has a lens with tokens, backtracks and dollars', async () => {
    const { document } = await show(sample('bracket-puzzle.jsonl'));
    const titles = await lensTitles(document.uri);
    const opens = titles.filter((title) => title.startsWith('Open trajectory'));
    assert.equal(opens.length, 6);
    for (const title of opens) {
      assert.match(title, /^Open trajectory · [\d,]+ tokens · \d+ backtracks? · \$0\.\d+$/);
    }
    assert.equal(titles.filter((title) => title === 'Vote of 6 siblings').length, 6);
  });

  test('a record of several choices has a lens for each', async () => {
    const { document } = await show(sample('ferry-timetable.jsonl'));
    const titles = await lensTitles(document.uri);
    assert.equal(titles.filter((title) => /^Open \d of 3 · /.test(title)).length, 6);
  });

  test('the thought inside the JSON string has the cost card', async () => {
    const { document } = await show(sample('bracket-puzzle.jsonl'));
    const at = document.lineAt(0).text.indexOf('<think>') + 40;
    const card = await hoverText(document.uri, new vscode.Position(0, at));
    assert.match(card, /KV.cache.here/);
    assert.match(card, /Llama 3\\\.1 405B/);
  });

  test('the question has no cost card', async () => {
    const { document } = await show(sample('bracket-puzzle.jsonl'));
    const at = document.lineAt(0).text.indexOf('"problem"') + 15;
    assert.equal(await hoverText(document.uri, new vscode.Position(0, at)), '');
  });

  test('broken and unknown records are listed with line and reason, the others work', async () => {
    const { document } = await show(sample('mixed-formats.jsonl'));
    const titles = await lensTitles(document.uri);
    const problems = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (seen) => seen.length === 2,
    );
    const [broken, unknown] = [...problems].sort((a, b) => a.severity - b.severity);
    assert.equal(broken?.code, 'broken-record');
    assert.match(broken.message, /Truncated/);
    assert.equal(unknown?.code, 'unknown-record');
    assert.match(unknown.message, /No known format/);
    assert.ok(titles.some((title) => title.startsWith('Not a trajectory: No known format')));
    assert.ok(titles.filter((title) => title.startsWith('Open')).length >= 9);
  });

  test('a file without trajectories is left alone', async () => {
    const { document } = await show(temporaryFile('log.jsonl', '{"level":"info"}\n{"x":1}\n'));
    assert.deepEqual(await lensTitles(document.uri), []);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  test('unsaved changes count', async () => {
    const row = (answer: number): string =>
      JSON.stringify({ question: 'q', response: `<think>So it is ${answer}.</think>${answer}` });
    const { document } = await show(temporaryFile('edited.jsonl', `${row(1)}\n`));
    assert.equal((await lensTitles(document.uri)).length, 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), `${row(2)}\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.isDirty);
    assert.equal((await lensTitles(document.uri)).length, 4);
  });
});
