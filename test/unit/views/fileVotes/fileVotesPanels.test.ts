import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileVotesPanelType } from '../../../../src/contributions';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { FileVotesPanels } from '../../../../src/views/fileVotes/fileVotesPanels';
import type { FileVotesHostApi } from '../../../../src/views/protocol/fileVotes';
import type { Handlers } from '../../../../src/base/rpc';
import type { AnalysisClient } from '../../../../src/worker/client';
import { keepSerializers, restoredPanel } from '../restoredPanel';

const nothing = () => ({ dispose: () => undefined });
vi.mock('../../../../src/editor/commands/registerCommand', () => ({
  registerCommand: () => ({ dispose: () => undefined }),
  runCommand: vi.fn(),
}));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  pageIcon: () => undefined,
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: Handlers<FileVotesHostApi>) => {
    page = handlers;
    return { dispose: () => undefined };
  },
}));

let page: Handlers<FileVotesHostApi> | undefined;
let panels: FileVotesPanels;

beforeEach(() => {
  page = undefined;
  keepSerializers();
  const fileVotes = () => new Promise(() => undefined);
  const cancelFileVotes = () => Promise.resolve();
  panels = new FileVotesPanels(
    {
      analysis: {
        api: { fileVotes, cancelFileVotes },
        onEvent: nothing,
      } as unknown as AnalysisClient,
      sources: {
        follow: nothing,
        onDidChange: nothing,
        onDidChangeJudgements: nothing,
        onDidChangeRewards: nothing,
      } as unknown as SourceFiles,
      extensionUri: {} as unknown as vscode.Uri,
    },
    () => undefined,
  );
});
afterEach(() => panels.dispose());

describe('the panels of the votes of files', () => {
  const file = '/a.jsonl';
  it.each([
    [{ file }, { file }],
    [
      { file, baseline: '/b.jsonl' },
      { file, baseline: '/b.jsonl' },
    ],
    // None of these can be a baseline.
    [{ file, baseline: 3 }, { file }],
    [{ file, baseline: '' }, { file }],
    [{ file, baseline: file }, { file }],
  ])('come back with the files of %j', async (saved, files) => {
    await restoredPanel(fileVotesPanelType, { files: saved });
    expect((await page?.ready({}))?.files).toEqual(files);
  });

  it.each([[undefined], [{ file }], [{ files: { file: '' } }]])(
    'are closed where %j was saved',
    async (saved) => {
      await restoredPanel(fileVotesPanelType, saved);
      expect(page).toBeUndefined();
    },
  );
});
