import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { hoverText, openTrajectory, show, temporaryFile, until } from './support/editing';

const thought =
  'Let me restate: what is 6 * 7?\nFirst, 6 * 7 = 42.\nLet me check: 42 / 7 = 6. Yes.';
const record = JSON.stringify({
  question: 'What is 6 * 7?',
  response: `<think>${thought}</think>It is 42.`,
});

function newFile(): { readonly file: vscode.Uri; readonly sidecar: string } {
  const file = temporaryFile('labelled.jsonl', `${record}\n`);
  return { file, sidecar: `${file.fsPath}.cot-labels.jsonl` };
}

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 2);
}

async function cardAt(document: vscode.TextDocument, words: string): Promise<string> {
  return hoverText(document.uri, placeOf(document, words));
}

async function outlineOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols[1]?.children.map(({ name }) => name) ?? [];
}

/** Appends a label as another tool would, without any hash. */
function labelLine(start: number, end: number, label: object): string {
  const place = { trajectory: { record: 0, index: 0 }, span: { start, end } };
  return `${JSON.stringify({ ...place, ...label })}\n`;
}

/** Corrects the second segment as the quick pick would, which a suite cannot click. */
async function confirmSecond(file: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await openTrajectory(file, 0);
  const at = placeOf(editor.document, 'First, 6');
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('cotLens.confirmLabel');
  return editor;
}

suite('labels beside the data', () => {
  test('a label is kept in the sidecar, shows at once, and survives re-opening', async () => {
    const { file, sidecar } = newFile();
    const before = readFileSync(file.fsPath, 'utf8');
    const { document } = await confirmSecond(file);
    const [line] = readFileSync(sidecar, 'utf8').trimEnd().split('\n');
    const kept = JSON.parse(line ?? '') as { readonly source: string; readonly span: object };
    assert.equal(kept.source, 'user');
    assert.equal(readFileSync(file.fsPath, 'utf8'), before, 'the data were changed');
    await until(
      () => cardAt(document, 'First, 6'),
      (card) => card.includes('labelled by you'),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const again = await openTrajectory(file, 0);
    assert.match(await cardAt(again.document, 'First, 6'), /labelled by you/);
  });

  test('taking it back leaves a line, and the labeller’s label', async () => {
    const { file, sidecar } = newFile();
    const { document } = await confirmSecond(file);
    await vscode.commands.executeCommand('cotLens.undoCorrection');
    assert.equal(readFileSync(sidecar, 'utf8').trimEnd().split('\n').length, 2);
    await until(
      () => cardAt(document, 'First, 6'),
      (card) => /confidence \d+ %/.test(card),
    );
    assert.match(await cardAt(document, 'First, 6'), /in \d+ of 10 cases/);
  });

  test('what another program writes is picked up: hover and outline follow', async () => {
    const { file, sidecar } = newFile();
    const { document } = await openTrajectory(file, 0);
    assert.ok(!existsSync(sidecar));
    const before = await outlineOf(document);
    const start = thought.indexOf('First');
    const end = start + 'First, 6 * 7 = 42.'.length;
    appendFileSync(sidecar, labelLine(start, end, { factor: 'express-doubt', source: 'user' }));
    await until(
      () => cardAt(document, 'First, 6'),
      (card) => card.includes('labelled by you'),
    );
    assert.notDeepEqual(await outlineOf(document), before);
    assert.ok((await outlineOf(document)).includes('Doubt'));
  });

  test('another tool’s label stands beside ours, and is drawn when it is chosen', async () => {
    const { file, sidecar } = newFile();
    const label = { scheme: 'thought-anchors', label: 'self_checking', source: 'judge <b>9</b>' };
    const end = thought.indexOf('\nLet me check');
    appendFileSync(sidecar, labelLine(thought.indexOf('First'), end, label));
    const { document } = await openTrajectory(file, 0);
    const card = await cardAt(document, 'First, 6');
    assert.match(card, /judge.*self\\_checking/);
    assert.match(card, /confidence \d+ %/);
    assert.ok(!card.includes('<b>'), 'the name of a tool acts');
    const settings = vscode.workspace.getConfiguration();
    try {
      await settings.update('cotLens.labelSource', 'judge <b>9</b>', true);
      await until(
        () => cardAt(document, 'First, 6'),
        (text) => text.includes('labelled by judge'),
      );
    } finally {
      await settings.update('cotLens.labelSource', undefined, true);
    }
  });

  test('what you say of a backtrack shows at once, and can be taken back', async () => {
    const { file, sidecar } = newFile();
    const third = thought.indexOf('Let me check');
    const first = { start: 0, end: thought.indexOf('\nFirst') };
    const end = third + 'Let me check'.length;
    appendFileSync(
      sidecar,
      labelLine(third, end, { backtrack: { target: first }, source: 'user' }),
    );
    const editor = await openTrajectory(file, 0);
    const { document } = editor;
    const card = await cardAt(document, 'Let me check');
    assert.match(card, /Turns\sback.*said by: You/);
    assert.match(card, /Returns\sto.*Let me restate/);
    const at = placeOf(document, 'Let me check');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('cotLens.notBacktrack');
    await until(
      () => cardAt(document, 'Let me check'),
      (text) => !/Turns\sback/.test(text),
    );
    await vscode.commands.executeCommand('cotLens.undoBacktrack');
    const kept = readFileSync(sidecar, 'utf8').trimEnd().split('\n');
    assert.match(kept[1] ?? '', /"backtrack":false/);
    assert.match(kept.at(-1) ?? '', /"backtrack":null/);
  });

  test('lines that are no labels are listed as problems of the sidecar', async () => {
    const { file, sidecar } = newFile();
    appendFileSync(sidecar, '{"trajectory":\n');
    appendFileSync(sidecar, labelLine(0, 4, { factor: 'ponder', source: 'tool' }));
    appendFileSync(sidecar, labelLine(0, 30, { factor: 'plan-step', source: 'tool' }));
    const { document } = await openTrajectory(file, 0);
    const problems = await until(
      () => vscode.languages.getDiagnostics(vscode.Uri.file(sidecar)),
      (seen) => seen.length === 2,
    );
    const [first, second] = problems;
    assert.match(first?.message ?? '', /not JSON/);
    assert.equal(second?.range.start.line, 1);
    assert.match(second.message, /no factor "ponder"/);
    assert.match(await cardAt(document, 'Let me restate'), /tool/);
  });

  test('a hover links to the commands, in a text without a word of the file', async () => {
    const { file } = newFile();
    const { document } = await openTrajectory(file, 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'First, 6'),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .filter((content) => content instanceof vscode.MarkdownString);
    const acting = texts.filter(({ value }) => value.includes('command:'));
    assert.equal(acting.length, 1);
    assert.ok(!acting[0]?.value.includes('42'));
  });

  test('the next segment of a factor is found, around the end', async () => {
    const { file } = newFile();
    const editor = await openTrajectory(file, 0);
    const at = placeOf(editor.document, 'First, 6');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('cotLens.nextOfFactor', { group: 'check' });
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.match(line, /check/);
  });

  test('a sidecar itself has no labels', async () => {
    const { file, sidecar } = newFile();
    await confirmSecond(file);
    await show(vscode.Uri.file(sidecar));
    assert.deepEqual(vscode.languages.getDiagnostics(vscode.Uri.file(sidecar)), []);
  });
});
