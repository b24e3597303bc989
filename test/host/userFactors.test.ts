import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, openTrajectory, temporaryFile, until } from './support/editing';

const row = { question: 'q', response: '<think>Zebras have stripes.\nSo 2.</think>2' };

async function set(value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update('cotLens.thoughtFactors', value, true);
}

suite('thought factors of the user’s own', () => {
  teardown(() => set(undefined));

  test('name a segment at once, by the words that fit', async () => {
    const file = temporaryFile('own-factors.jsonl', `${JSON.stringify(row)}\n`);
    const { document } = await openTrajectory(file, 0);
    const place = document.positionAt(document.getText().indexOf('Zebras') + 2);
    const card = (): Promise<string> => hoverText(document.uri, place);
    assert.doesNotMatch(await card(), /Zoology/);
    await set([
      { name: 'Zoology', group: 'recall', color: '#33aa77', patterns: ['zebra* … stripes'] },
      { name: 'Broken', group: 'no such group', patterns: ['x'] },
    ]);
    const seen = await until(card, (text) => text.includes('Zoology'));
    assert.match(seen, /a factor of your own/);
    assert.match(seen, /Zebras have stripes/);
  });
});
