import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileVoteReport, type FileVoteReport } from '../../../../src/analysis/votes/fileReport';
import { CancelledError } from '../../../../src/base/errors';
import type { Handlers } from '../../../../src/base/rpc';
import { runCommand } from '../../../../src/editor/commands/registerCommand';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { FileVotesPanel } from '../../../../src/views/fileVotes/fileVotesPanel';
import type { FileVotesEvent, FileVotesHostApi } from '../../../../src/views/protocol/fileVotes';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { FileRef, WorkerEvent } from '../../../../src/worker/protocol';

vi.mock('../../../../src/editor/commands/registerCommand', () => ({ runCommand: vi.fn() }));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString(), path: file.path }),
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: Handlers<FileVotesHostApi>) => {
    page = handlers;
    return { dispose: () => undefined };
  },
}));

const uri = (name: string): vscode.Uri =>
  ({ toString: () => `file:///${name}`, path: `/${name}` }) as unknown as vscode.Uri;
const file = uri('a.jsonl');
const report = fileVoteReport({ problems: [], unreadable: 0 });

interface Asked {
  readonly file: FileRef;
  readonly baseline?: FileRef;
  reply(report: FileVoteReport): void;
  refuse(error: Error): void;
}

/** What the page asks of the panel. */
let page: Handlers<FileVotesHostApi>;
let panel: FileVotesPanel;
let posted: FileVotesEvent[];
let asked: Asked[];
let chosen: vscode.Uri | undefined;
let seen: { visible: boolean };
let changed: vscode.EventEmitter<vscode.Uri>;
let viewState: vscode.EventEmitter<void>;
let followed: string[];
let tell: (event: WorkerEvent) => void;
const cancelFileVotes = vi.fn(() => Promise.resolve());

function start(baseline?: vscode.Uri): void {
  const nothing = () => ({ dispose: () => undefined });
  const fileVotes = (parameter: { file: FileRef; baseline?: FileRef }): Promise<FileVoteReport> =>
    new Promise((reply, refuse) => asked.push({ ...parameter, reply, refuse }));
  const postMessage = (event: FileVotesEvent): Promise<boolean> => {
    posted.push(event);
    return Promise.resolve(true);
  };
  seen = Object.assign(
    { webview: { postMessage }, onDidChangeViewState: viewState.event },
    { visible: true },
  );
  panel = new FileVotesPanel(seen as unknown as vscode.WebviewPanel, file, baseline, {
    analysis: {
      api: { fileVotes, cancelFileVotes },
      onEvent: (listener: typeof tell) => {
        tell = listener;
        return nothing();
      },
    } as unknown as AnalysisClient,
    sources: {
      onDidChange: changed.event,
      onDidChangeJudgements: nothing,
      onDidChangeRewards: nothing,
      follow: (each: vscode.Uri) => {
        followed.push(each.path);
        return { dispose: () => followed.splice(followed.indexOf(each.path), 1) };
      },
    } as unknown as SourceFiles,
    extensionUri: file,
    chooseBaseline: () => Promise.resolve(chosen),
  });
}

beforeEach(() => {
  posted = [];
  asked = [];
  followed = [];
  chosen = undefined;
  changed = new vscode.EventEmitter();
  viewState = new vscode.EventEmitter();
  vi.clearAllMocks();
});
afterEach(() => panel.dispose());

async function request(count: number): Promise<Asked> {
  await expect.poll(() => asked.length).toBe(count);
  const last = asked.at(-1);
  if (last === undefined) {
    throw new Error('nothing was asked for');
  }
  return last;
}

const bodies = (): string[] =>
  posted.flatMap((event) => (event.kind === 'state' ? [event.state.body.kind] : []));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the panel of the votes of a file', () => {
  it('shows the report once it is there', async () => {
    start();
    (await request(1)).reply(report);
    await expect.poll(bodies).toEqual(['loading', 'report']);
    expect(await page.ready({})).toEqual({
      files: { file: 'file:///a.jsonl' },
      fileName: 'a.jsonl',
      body: { kind: 'report', report },
    });
  });

  it('comes back with its baseline, follows both files, and lets go of the one left', async () => {
    start(uri('b.jsonl'));
    expect((await request(1)).baseline).toEqual({ key: 'file:///b.jsonl', path: '/b.jsonl' });
    expect(followed).toEqual(['/a.jsonl', '/b.jsonl']);
    await page.dropBaseline({});
    expect((await request(2)).baseline).toBeUndefined();
    expect(followed).toEqual(['/a.jsonl']);
    panel.dispose();
    expect(followed).toEqual([]);
  });

  it('takes the baseline that is chosen, but not the file itself', async () => {
    start();
    await request(1);
    await page.chooseBaseline({});
    await settled();
    expect(asked).toHaveLength(1);
    chosen = uri('b.jsonl');
    await page.chooseBaseline({});
    await request(2);
    expect(await page.ready({})).toMatchObject({
      files: { file: 'file:///a.jsonl', baseline: 'file:///b.jsonl' },
      baselineName: 'b.jsonl',
    });
    chosen = file;
    await expect(page.chooseBaseline({})).rejects.toThrow('no baseline of itself');
  });

  it('drops the reply to a request that another has overtaken', async () => {
    start();
    const first = await request(1);
    chosen = uri('b.jsonl');
    await page.chooseBaseline({});
    const second = await request(2);
    first.reply({ ...report, problems: 7 });
    second.reply(report);
    await expect.poll(bodies).toEqual(['loading', 'loading', 'report']);
    expect((await page.ready({})).body).toEqual({ kind: 'report', report });
  });

  it('reads a file that changed once it is seen again', async () => {
    start(uri('b.jsonl'));
    (await request(1)).reply(report);
    seen.visible = false;
    viewState.fire();
    changed.fire(file);
    changed.fire(uri('b.jsonl'));
    changed.fire(uri('other.jsonl'));
    await settled();
    expect(asked).toHaveLength(1);
    seen.visible = true;
    viewState.fire();
    viewState.fire();
    await request(2);
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('gives the reading up, and begins it again', async () => {
    start();
    const first = await request(1);
    await page.cancel({});
    expect(cancelFileVotes).toHaveBeenCalledWith({ key: 'file:///a.jsonl' });
    first.refuse(new CancelledError());
    await expect.poll(bodies).toEqual(['loading', 'cancelled']);
    viewState.fire();
    await settled();
    expect(asked).toHaveLength(1);
    await page.again({});
    (await request(2)).refuse(new Error('no such file'));
    await expect.poll(bodies).toEqual(['loading', 'cancelled', 'loading', 'failed']);
  });

  it('says how far it is', async () => {
    start();
    await request(1);
    const progress = { kind: 'fileVotes', stage: 'records', done: 3, total: 9 } as const;
    tell({ ...progress, key: 'file:///a.jsonl', of: 'baseline' });
    tell({ ...progress, key: 'file:///other.jsonl', of: 'file' });
    expect(posted.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', done: 3, total: 9, what: 'records of the baseline' },
    ]);
  });

  it('opens the vote of a problem, in either file', async () => {
    start(uri('b.jsonl'));
    const id = { record: 4, index: 0 };
    await page.openVote({ id, side: 'file', inTab: false });
    expect(runCommand).toHaveBeenLastCalledWith('cotLens.showVote', {
      file: 'file:///a.jsonl',
      id,
    });
    await page.openVote({ id, side: 'baseline', inTab: true });
    expect(runCommand).toHaveBeenLastCalledWith('cotLens.openVoteEditor', {
      file: 'file:///b.jsonl',
      id,
    });
  });
});
