import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sample, show, until } from './support/editing';

suite('pruning', () => {
  test('opens a file in a tab of its own, once', async () => {
    const file = sample('bracket-puzzle.jsonl');
    await show(file);
    await vscode.commands.executeCommand('cotLens.prune');
    await vscode.commands.executeCommand('cotLens.prune', file);
    const label = 'Prune: bracket-puzzle.jsonl';
    const tabs = await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .filter(({ input }) => input instanceof vscode.TabInputWebview),
      (seen) => seen.some((tab) => tab.label === label),
    );
    const pruned = tabs.filter((tab) => tab.label === label);
    assert.equal(pruned.length, 1);
    await vscode.window.tabGroups.close(pruned);
  });
});
