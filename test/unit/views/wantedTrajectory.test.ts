import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../../src/base/errors';
import { defaultTableViewType, recordLanguage, trajectoryScheme } from '../../../src/contributions';
import { wantedTrajectory } from '../../../src/views/wantedTrajectory';
import type { AnalysisClient } from '../../../src/worker/client';
import { showTab, TabInputCustom, TabInputWebview, Uri, window } from '../../support/fakeVscode';

vi.mock('../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));

const api = { recordAt: vi.fn(), record: vi.fn() };
const forget = vi.fn();
const analysis = { api, forget } as unknown as AnalysisClient;
const shown = { file: Uri.file('/shown.jsonl'), id: { record: 9, index: 0 } };
const find = wantedTrajectory(analysis, () => shown as never);

/** Makes an editor the one that is worked in, with the cursor in a line. */
function edit(uri: object, languageId: string, line = 0): void {
  window.activeTextEditor = { document: { uri, languageId }, selection: { active: { line } } };
  showTab({ uri });
}

beforeEach(() => {
  vi.clearAllMocks();
  window.activeTextEditor = undefined;
  showTab(undefined);
  api.recordAt.mockResolvedValue(4);
  api.record.mockResolvedValue({ trajectories: [{ id: { record: 4, index: 0 } }] });
});

describe('the trajectory that a command is about', () => {
  it('is the one that it names', async () => {
    edit(Uri.file('/a.jsonl'), recordLanguage);
    const found = await find({ file: '/b.jsonl', id: { record: 1, index: 2 } });
    expect(found).toMatchObject({ file: { path: '/b.jsonl' }, id: { record: 1, index: 2 } });
  });

  it('is that of the document that is worked in', async () => {
    const query = JSON.stringify({ file: '/a.jsonl', record: 3, index: 1 });
    edit({ scheme: trajectoryScheme, query }, 'cot-trajectory');
    expect(await find(undefined)).toMatchObject({ id: { record: 3, index: 1 } });
  });

  it('is the first of the record at the cursor of a raw file', async () => {
    edit(Uri.file('/a.jsonl'), recordLanguage, 17);
    const found = await find(undefined);
    expect(found).toMatchObject({ file: { path: '/a.jsonl' }, id: { record: 4, index: 0 } });
    expect(api.recordAt).toHaveBeenCalledWith({ file: { key: '/a.jsonl' }, line: 17 });
  });

  it('is missing where the record says why it holds none', async () => {
    edit(Uri.file('/a.jsonl'), recordLanguage);
    const problem = { line: 6, reason: 'no text' };
    api.record.mockResolvedValue({ trajectories: [], problem });
    await expect(find(undefined)).rejects.toThrow('Line 7 holds no trajectory: no text');
  });

  it('is not looked for in vain in any other text, which is not kept open', async () => {
    edit(Uri.file('/notes.md'), 'markdown');
    api.record.mockResolvedValue({ trajectories: [] });
    expect(await find(undefined)).toBe(shown);
    expect(forget).toHaveBeenCalledWith('/notes.md');
  });

  it('is not looked for in what is no file', async () => {
    edit(Uri.file('/output'), 'log');
    api.recordAt.mockRejectedValueOnce(new Error('unable to resolve'));
    expect(await find(undefined)).toBe(shown);
  });

  it('is the first of the table that is worked in', async () => {
    showTab(new TabInputCustom(Uri.file('/t.jsonl'), defaultTableViewType));
    expect(await find(undefined)).toMatchObject({
      file: { path: '/t.jsonl' },
      id: { record: 0, index: 0 },
    });
  });

  it('is the one that is shown where a page is worked in, or none', async () => {
    edit(Uri.file('/a.jsonl'), recordLanguage);
    showTab(new TabInputWebview('mainThreadWebview-cotLens.tree'));
    expect(await find(undefined)).toBe(shown);
    showTab(new TabInputCustom(Uri.file('/picture.png'), 'imagePreview'));
    expect(await find(undefined)).toBe(shown);
    const nothing = wantedTrajectory(analysis, () => undefined);
    await expect(nothing(undefined)).rejects.toBeInstanceOf(ExpectedError);
  });
});
