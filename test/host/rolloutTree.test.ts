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
    const label = 'Rollout tree: bracket-puzzle.jsonl';
    const tabs = await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .filter(({ input }) => input instanceof vscode.TabInputWebview),
      (seen) => seen.some((each) => each.label === label),
    );
    const trees = tabs.filter((each) => each.label === label);
    assert.equal(trees.length, 1);
    await vscode.window.tabGroups.close(trees);
  });
});
