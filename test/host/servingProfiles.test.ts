import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lensTitles, show, temporaryFile, until } from './support/editing';

const line = (model: string): string =>
  `${JSON.stringify({ model, question: 'Why?', response: '<think>Is it 4?</think>It is 4.' })}\n`;

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('cotLens').update(key, value, true);
}

async function openLens(uri: vscode.Uri): Promise<string> {
  const [title = ''] = await lensTitles(uri);
  return title;
}

suite('serving profiles', () => {
  teardown(async () => {
    await set('servingProfile', undefined);
    await set('servingProfiles', undefined);
  });

  test('the price of a record follows the chosen profile, which may be one’s own', async () => {
    const uri = temporaryFile('known.jsonl', line('none'));
    await show(uri);
    const before = await until(
      () => openLens(uri),
      (title) => title.includes('$'),
    );
    const free = { name: 'Free', model: 'llama-3.1-8b', gpus: 1, usdPerGpuHour: 0 };
    await set('servingProfiles', [{ name: 'Bad', gpus: 0 }, free]);
    await set('servingProfile', 'Free');
    const after = await until(
      () => openLens(uri),
      (title) => title !== before,
    );
    assert.match(after, /\$0\.00/);
  });

  test('the price of a record is that of the model which it names', async () => {
    const unknown = temporaryFile('unknown.jsonl', line('none'));
    await show(unknown);
    const base = await until(
      () => openLens(unknown),
      (title) => title.includes('$'),
    );
    const known = temporaryFile('known.jsonl', line('meta-llama/Llama-3.1-8B-Instruct'));
    await show(known);
    await until(
      () => openLens(known),
      (title) => title.includes('$') && title !== base,
    );
  });

  test('"Select Serving Profile" shows the list, and takes what is picked', async () => {
    const done = vscode.commands.executeCommand('cotLens.selectServingProfile');
    let ended = false;
    void Promise.resolve(done).then(() => (ended = true));
    // The automatic one is active; the next is the first ready-made profile.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended;
      },
      (seen) => seen,
    );
    const chosen = vscode.workspace.getConfiguration('cotLens').get('servingProfile');
    assert.equal(chosen, 'llama-3.1-405b-fp8-8xh100');
    await vscode.workspace
      .getConfiguration('cotLens')
      .update('servingProfile', undefined, vscode.workspace.workspaceFolders === undefined);
  });
});
