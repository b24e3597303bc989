import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lensTitles, openTrajectory, show, temporaryFile, until } from './support/editing';

const setting = 'cotLens.fieldMappings';
const rows = [1, 2].map((n) =>
  JSON.stringify({ ask: 'Why?', run: { said: `<think>Is it ${n}?</think>It is ${n}.` } }),
);
const text = `${rows.join('\n')}\n{"ask":"Why?"}\n`;

async function map(mappings: object | undefined): Promise<void> {
  await vscode.workspace.getConfiguration().update(setting, mappings, true);
}

function openLenses(titles: readonly string[]): number {
  return titles.filter((title) => title.startsWith('Open')).length;
}

suite('fields mapped by hand', () => {
  teardown(() => map(undefined));

  test('a mapping in the settings gives an unknown file lenses, documents and problems', async () => {
    const uri = temporaryFile('odd.jsonl', text);
    const { document } = await show(uri);
    assert.deepEqual(await lensTitles(uri), []);
    await map({ 'odd.jsonl': { thought: 'run.said', problem: 'ask' } });
    const titles = await until(
      () => lensTitles(uri),
      (seen) => openLenses(seen) === 2,
    );
    assert.ok(titles.includes('Vote of 2 siblings'));
    const [problem] = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (seen) => seen.length === 1,
    );
    assert.match(problem?.message ?? '', /thought: the path "run\.said" leads nowhere/);
    assert.equal(problem?.range.start.line, 2);
    const opened = await openTrajectory(uri, 1);
    assert.match(opened.document.getText(), /Is it 2\?/);
    assert.match(opened.document.getText(), /It is 2\./);
  });

  test('another mapping changes the document that is open', async () => {
    const uri = temporaryFile('odd.jsonl', text);
    await map({ '*.jsonl': { thought: 'run.said' } });
    const { document } = await openTrajectory(uri, 0);
    assert.match(document.getText(), /Is it 1\?/);
    await map({ '*.jsonl': { thought: 'run.said' }, 'odd.jsonl': { thought: 'ask' } });
    await until(
      () => document.getText(),
      (seen) => seen.includes('Why?') && !seen.includes('Is it 1?'),
    );
  });

  test('a mapping that makes no sense is said at the head of the file', async () => {
    const uri = temporaryFile('odd.jsonl', text);
    await map({ 'odd.jsonl': { thought: 'run[' } });
    const { document } = await show(uri);
    assert.deepEqual(await lensTitles(uri), []);
    const [problem] = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (seen) => seen.length === 1,
    );
    assert.match(problem?.message ?? '', /^cotLens\.fieldMappings, "odd\.jsonl": thought: "run\["/);
  });

  test('an unknown record has a quick fix that maps the fields', async () => {
    const good = JSON.stringify({ question: 'q', response: '<think>4.</think>4' });
    const uri = temporaryFile('mixed.jsonl', `${good}\n${rows[0] ?? ''}\n`);
    const { document } = await show(uri);
    await lensTitles(uri);
    const [problem] = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (seen) => seen.length === 1,
    );
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    const action = actions.find(({ command }) => command?.command === 'cotLens.mapFields');
    assert.equal(action?.title, 'Map the fields of this file…');
    assert.equal(String(action.command?.arguments?.[0]), uri.toString());
  });

  test('"Map Fields" asks for each role, and "Forget" takes the mapping back', async () => {
    const uri = temporaryFile('odd.jsonl', text);
    await show(uri);
    const done = vscode.commands.executeCommand('cotLens.mapFields', uri);
    let ended = false;
    void Promise.resolve(done).then(() => (ended = true));
    // Every step has a guess or "none" preselected; Enter takes it.
    await until(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended;
      },
      (seen) => seen,
    );
    const titles = await until(
      () => lensTitles(uri),
      (seen) => openLenses(seen) === 2,
    );
    assert.ok(titles.includes('Vote of 2 siblings'));
    await vscode.commands.executeCommand('cotLens.forgetFields', uri);
    await until(
      () => lensTitles(uri),
      (seen) => seen.length === 0,
    );
  });
});
