import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sample, show, until } from './support/editing';

suite('the rollout tree', () => {
  test('opens in a tab of its own, once', async () => {
    const file = sample('bracket-puzzle.jsonl');
    await show(file);
    const target = { file: file.toString(), id: { record: 0, index: 0 } };
    await vscode.commands.executeCommand('cotLens.showRolloutTree', target);
    await vscode.commands.executeCommand('cotLens.showRolloutTree', target);
    const trees = await treeTabs('bracket-puzzle.jsonl');
    assert.equal(trees.length, 1);
    await vscode.window.tabGroups.close(trees);
  });

  test('is that of the record at the cursor of a raw file', async () => {
    await show(sample('tide-turns.jsonl'));
    await vscode.commands.executeCommand('cotLens.showRolloutTree');
    await vscode.window.tabGroups.close(await treeTabs('tide-turns.jsonl'));
  });

  test('is that of the table that is worked in', async () => {
    await show(sample('bracket-puzzle.jsonl'));
    const file = sample('tide-turns.jsonl');
    await vscode.commands.executeCommand('cotLens.openTable', file);
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputCustom,
    );
    await vscode.commands.executeCommand('cotLens.showRolloutTree');
    await vscode.window.tabGroups.close(await treeTabs('tide-turns.jsonl'));
  });
});

/** The tabs of the trees of a file, as soon as there is one. */
async function treeTabs(name: string): Promise<readonly vscode.Tab[]> {
  const label = `Rollout tree: ${name}`;
  const found = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.label === label);
  return until(found, (tabs) => tabs.length > 0);
}
