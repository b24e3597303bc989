import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { OpenTrajectories } from '../../../../src/editor/openTrajectories';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import type { TableEvent } from '../../../../src/views/protocol/table';
import { TablePanel } from '../../../../src/views/table/tablePanel';
import { AnalysisClient } from '../../../../src/worker/client';
import { warnings } from '../../../support/fakeVscode';
import { tempFile } from '../../../support/tempFiles';

vi.mock('../../../../src/editor/commands/openCommands', () => ({ showTrajectory: vi.fn() }));
vi.mock('../../../../src/editor/commands/registerCommand', () => ({ runCommand: vi.fn() }));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString(), path: '/a.jsonl' }),
}));
vi.mock('../../../../src/views/table/tableColumns', () => ({
  containerName: (name: string) => name,
  tableColumns: () => [],
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  serve: (_webview: unknown, handlers: unknown) => {
    page = handlers as typeof page;
    return { dispose: () => undefined };
  },
}));

/** What the page asks of the panel. */
let page: { ready(p: object): Promise<{ kind: string }>; page(p: object): Promise<unknown> };

/** A thread that opens tables, says that a file is lost when it is paused, and dies of pages. */
const thread = `
const { parentPort } = require('node:worker_threads');
const view = { rows: 1, histograms: [], summary: {} };
parentPort.on('message', ({ id, method, parameter }) => {
  if (method === 'pageOfTable') { process.exit(3); }
  if (method === 'pauseTable') {
    parentPort.postMessage({ kind: 'lost', key: parameter.key, message: 'the file was changed' });
  }
  const value = method === 'openTable' ? { bytes: 1, container: 'lines', view, progress: {} } : view;
  parentPort.postMessage({ kind: 'reply', id, ok: true, value });
});`;

let analysis: AnalysisClient;
let panel: TablePanel;
let posted: TableEvent[];
const follow = vi.fn(() => ({ dispose: () => undefined }));
beforeEach(async () => {
  posted = [];
  warnings.length = 0;
  analysis = new AnalysisClient(tempFile('thread.js', thread));
  const nothing = () => ({ dispose: () => undefined });
  const file = { toString: () => 'file:///a.jsonl', path: '/a.jsonl' } as unknown as vscode.Uri;
  const postMessage = (event: TableEvent): Promise<boolean> => {
    posted.push(event);
    return Promise.resolve(true);
  };
  panel = new TablePanel(file, { webview: { postMessage } } as unknown as vscode.WebviewPanel, {
    analysis,
    profiles: { current: defaultProfile, onDidChange: nothing } as unknown as ServingProfiles,
    trajectories: {} as unknown as OpenTrajectories,
    sources: {
      onDidChange: nothing,
      onDidChangeLabels: nothing,
      follow,
    } as unknown as SourceFiles,
    extensionUri: file,
  });
  expect(await page.ready({})).toMatchObject({ kind: 'table' });
});
afterEach(() => {
  panel.dispose();
  analysis.dispose();
});

function states(): string[] {
  return posted.flatMap((event) => (event.kind === 'state' ? [event.state.kind] : []));
}

async function killThread(): Promise<void> {
  await expect(page.page({ from: 0, count: 1 })).rejects.toThrow('The analysis stopped (3).');
}

describe('TablePanel', () => {
  it('opens the table again, with a message, when the analysis thread died', async () => {
    await killThread();
    await expect.poll(states).toEqual(['table']);
    expect(warnings).toEqual([
      'The analysis stopped and was started again: The analysis stopped (3).',
    ]);
  });

  it('gives up when that happens again and again', async () => {
    for (const recovered of [1, 2, 3]) {
      await killThread();
      await expect.poll(() => states().length).toBe(recovered);
    }
    await killThread();
    await expect.poll(states).toEqual(['table', 'table', 'table', 'failed']);
  });

  it('opens the table again when its file is another by now', async () => {
    await (page as unknown as { setPaused(p: object): Promise<unknown> }).setPaused({
      paused: true,
    });
    await expect.poll(states).toEqual(['table']);
    expect(warnings).toEqual(['the file was changed']);
  });

  it('does not start the analysis again when that is stopped for good', async () => {
    analysis.dispose();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(states()).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('follows its file, which may have no document', () => {
    expect(follow).toHaveBeenCalled();
  });
});
