import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sample, show, until } from './support/editing';

suite('the training budget', () => {
  test('opens in a tab of its own, once', async () => {
    await show(sample('bracket-puzzle.jsonl'));
    await vscode.commands.executeCommand('cotLens.showTrainingBudget');
    await vscode.commands.executeCommand('cotLens.showTrainingBudget');
    const tabs = await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .filter(({ input }) => input instanceof vscode.TabInputWebview),
      (seen) => seen.some(({ label }) => label === 'Training Budget'),
    );
    const budgets = tabs.filter(({ label }) => label === 'Training Budget');
    assert.equal(budgets.length, 1);
    await vscode.window.tabGroups.close(budgets);
  });
});
