import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VerifierFiles } from '../../../../src/editor/verifiers/verifierFiles';
import {
  files as disk,
  forgetAll,
  grantTrust,
  settings,
  showTab,
  workspace,
  writeFile,
} from '../../../support/fakeVscode';

const folder = '/work/.cot-lens/verifiers';

let files: VerifierFiles;
let changes = 0;
beforeEach(async () => {
  forgetAll();
  workspace.isTrusted = false;
  changes = 0;
  files = new VerifierFiles();
  files.onDidChange(() => changes++);
  disk.set(`${folder}/sums.js`, 'export default () => [];');
  disk.set(`${folder}/game.json`, '{}');
  disk.set(`${folder}/notes.md`, 'nothing');
  // None, as nothing is trusted.
  await files.current();
});
afterEach(() => {
  files.dispose();
  workspace.isTrusted = true;
});

describe('the verifiers of a workspace', () => {
  it('are none where it is not trusted, until it is', async () => {
    expect(await files.current()).toEqual({ sources: [], timeLimitMs: 1000 });
    grantTrust();
    await expect.poll(() => changes).toBe(1);
    expect((await files.current()).sources).toEqual([
      { file: `${folder}/game.json`, kind: 'rule', text: '{}' },
      { file: `${folder}/sums.js`, kind: 'function', text: 'export default () => [];' },
    ]);
  });

  it('are read anew when one is written', async () => {
    grantTrust();
    writeFile(`${folder}/game.json`, '{"name": "x"}');
    await expect.poll(() => changes).toBe(1);
    expect((await files.current()).sources[0]?.text).toBe('{"name": "x"}');
  });

  it('are not told of where nobody asked for others before', async () => {
    const unasked = new VerifierFiles();
    unasked.onDidChange(() => changes++);
    showTab(undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(changes).toBe(0);
    unasked.dispose();
  });

  it('are looked for as editors change, where no watcher tells of them', async () => {
    grantTrust();
    await expect.poll(() => changes).toBe(1);
    disk.set(`${folder}/late.js`, '');
    showTab(undefined);
    await expect.poll(() => changes).toBe(2);
    showTab(undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(changes).toBe(2);
  });

  it.each([
    [250, 250],
    ['soon', 1000],
    [0, 1000],
    [1e9, 1000],
  ])('take as long as the setting says: %s is %i ms', async (set, limit) => {
    settings.user.set('cotLens.verifierTimeLimit', set);
    expect((await files.current()).timeLimitMs).toBe(limit);
  });
});
