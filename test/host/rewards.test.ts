import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { hoverText, lensTitles, openTrajectory, temporaryFile, until } from './support/editing';

const thought = '3 * 4 = 12.\n\n12 + 1 = 14.\n\n14 + 0 = 15.';
const record = JSON.stringify({
  question: 'What is 3 * 4 + 1?',
  response: `<think>${thought}</think>It is 15.`,
  answer: '13',
});
const steps = [0.9, 0.2, 0.1];

function newFile(): vscode.Uri {
  const file = temporaryFile('rated.jsonl', `${record}\n`);
  const lines = [{ record: 0, source: 'my-prm', steps }, { record: 5 }];
  writeFileSync(
    `${file.fsPath}.rewards.jsonl`,
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  return file;
}

suite('rewards beside the data', () => {
  test('are said on hover, and bad steps are a key away', async () => {
    const { document, selection } = await openTrajectory(newFile(), 0);
    const at = (words: string): vscode.Position =>
      document.positionAt(document.getText().lastIndexOf(words));
    const second = at('12 + 1').translate(0, 2);
    const hover = await hoverText(document.uri, second);
    assert.match(hover, /Step 2: reward \*\*0\.2\*\* \(bad\) · my\\-prm · first bad step/);
    assert.ok(selection.active.isBefore(second));
    const cursor = (): vscode.Position | undefined =>
      vscode.window.activeTextEditor?.selection.active;
    await vscode.commands.executeCommand('cotLens.nextBadStep');
    assert.deepEqual(cursor(), at('12 + 1'));
    await vscode.commands.executeCommand('cotLens.nextBadStep');
    assert.deepEqual(cursor(), at('14 + 0'));
    await vscode.commands.executeCommand('cotLens.nextBadStep');
    assert.deepEqual(cursor(), at('12 + 1'));
    await vscode.commands.executeCommand('cotLens.previousBadStep');
    assert.deepEqual(cursor(), at('14 + 0'));
  });

  test('name the first bad step above the thought', async () => {
    const { document } = await openTrajectory(newFile(), 0);
    const titles = await lensTitles(document.uri);
    assert.ok(titles.includes('first bad step 2: 0.2 (my-prm)'), titles.join(' | '));
  });

  test('have bad lines in the Problems view', async () => {
    const file = newFile();
    await openTrajectory(file, 0);
    const sidecar = vscode.Uri.file(`${file.fsPath}.rewards.jsonl`);
    const [problem] = await until(
      () => vscode.languages.getDiagnostics(sidecar),
      (problems) => problems.length > 0,
    );
    assert.equal(problem?.range.start.line, 1);
    assert.match(problem.message, /neither "reward" nor "steps"/);
  });

  test('can be those of the verifiers', async () => {
    const { document } = await openTrajectory(newFile(), 0);
    const settings = vscode.workspace.getConfiguration();
    const place = document.positionAt(document.getText().indexOf('3 * 4 = 12.') + 2);
    try {
      await settings.update('cotLens.rewardSource', 'verifiers', true);
      await until(
        () => hoverText(document.uri, place),
        (hover) => hover.includes('Verifiers'),
      );
    } finally {
      await settings.update('cotLens.rewardSource', undefined, true);
    }
  });
});

suite('the page of rewards', () => {
  test('opens in a tab of its own, once', async () => {
    await openTrajectory(newFile(), 0);
    await vscode.commands.executeCommand('cotLens.showRewards');
    await vscode.commands.executeCommand('cotLens.showRewards');
    const pages = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ label }) => label === 'Rewards: rated.jsonl');
    const tabs = await until(pages, (seen) => seen.length > 0);
    assert.equal(tabs.length, 1);
    await vscode.window.tabGroups.close(tabs);
  });
});
