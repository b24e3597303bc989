import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { byteLevelFile } from '../support/hubFiles';
import { hoverText, openTrajectory, sample, temporaryFile, until } from './support/editing';

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, true);
}

suite('tokenizers of open models', () => {
  teardown(async () => {
    await set('cotLens.tokenizer', undefined);
    await set('cotLens.tokenizers', undefined);
  });

  async function cardOf(record: number): Promise<string> {
    const { document } = await openTrajectory(sample('bracket-puzzle.jsonl'), record);
    const offset = document.getText().indexOf('THOUGHT');
    return hoverText(document.uri, document.positionAt(offset + 2).translate(2, 4));
  }

  test('a tokenizer that is named counts at once, as an estimate', async () => {
    assert.match(await cardOf(0), /o200k/);
    const path = temporaryFile('small.json', JSON.stringify(byteLevelFile())).fsPath;
    await set('cotLens.tokenizer', path);
    const card = await until(
      () => cardOf(0),
      (seen) => /small\\?\.json/.test(seen),
    );
    assert.match(card, /estimated/);
  });

  test('the own tokenizer of a model counts exactly', async () => {
    const path = temporaryFile('own.json', JSON.stringify(byteLevelFile())).fsPath;
    await set('cotLens.tokenizers', { '*': path });
    const card = await until(
      () => cardOf(0),
      (seen) => /own\\?\.json/.test(seen),
    );
    assert.doesNotMatch(card, /estimated/);
  });

  test('one that cannot be read leaves the counting to the encoding', async () => {
    await set('cotLens.tokenizer', '/nowhere/tokenizer.json');
    assert.match(await cardOf(1), /o200k.*estimated/);
  });
});
