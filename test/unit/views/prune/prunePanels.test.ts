import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { ExpectedError } from '../../../../src/base/errors';
import type { Handlers } from '../../../../src/base/rpc';
import { prunePanelType } from '../../../../src/contributions';
import { runCommand } from '../../../../src/editor/commands/registerCommand';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { exportPruned } from '../../../../src/views/prune/pruneExporting';
import { PruneMemory } from '../../../../src/views/prune/pruneMemory';
import { PrunePanels } from '../../../../src/views/prune/prunePanels';
import type { PruneEvent, PruneHostApi, PruneState } from '../../../../src/views/protocol/prune';
import type { VerifierFiles } from '../../../../src/editor/verifiers/verifierFiles';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import type { FakeWebviewPanel } from '../../../support/fakeVscode';
import { emptyView, prunedView } from '../../../support/pruneStates';
import { keepSerializers, restoredPanel } from '../restoredPanel';

const commands = vi.hoisted(() => new Map<string, (file?: unknown) => void>());
vi.mock('../../../../src/editor/commands/registerCommand', () => ({
  registerCommand: (id: string, run: () => void) => {
    commands.set(id, run);
    return { dispose: () => undefined };
  },
  runCommand: vi.fn(),
}));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: { toString(): string }) => Promise.resolve({ key: file.toString() }),
}));
vi.mock('../../../../src/editor/recordsAtHand', () => ({ recordsAtHand: () => undefined }));
vi.mock('../../../../src/views/prune/pruneExporting', async (original) => ({
  ...(await original<object>()),
  exportPruned: vi.fn(),
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  pageIcon: () => undefined,
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: Handlers<PruneHostApi>) => {
    page = handlers;
    return { dispose: () => undefined };
  },
}));

/** What the page asks of the panel. */
let page: Handlers<PruneHostApi>;
let panel: FakeWebviewPanel;
let panels: PrunePanels;
let tell: (event: WorkerEvent) => void;
let stop: (why: Error) => void;
let changeFile: (file: unknown) => void;
let changeProfile: () => void;
let changeRewards: (file: unknown) => void;
let changeVerifiers: () => void;
const key = '/runs/a.jsonl';
const api = {
  openPrune: vi.fn(),
  prune: vi.fn(),
  pageOfPruned: vi.fn(),
  previewPruned: vi.fn(),
  closePrune: vi.fn(),
};
const verifiers = {
  sources: [{ file: 'file:///work/units.js', kind: 'function', text: '' }],
  timeLimitMs: 500,
} as const;
const troubles = { report: vi.fn(), forget: vi.fn() };
let memory: PruneMemory;
const memento = new Map<string, unknown>();

beforeEach(() => {
  keepSerializers();
  memento.clear();
  vi.clearAllMocks();
  api.openPrune.mockResolvedValue(prunedView);
  api.prune.mockResolvedValue(emptyView);
  api.closePrune.mockResolvedValue(undefined);
  const nothing = () => ({ dispose: () => undefined });
  memory = new PruneMemory({
    get: (name: string) => memento.get(name),
    update: (name: string, value: unknown) => {
      memento.set(name, value);
      return Promise.resolve();
    },
  } as unknown as vscode.Memento);
  panels = new PrunePanels({
    analysis: {
      api,
      onEvent: (listener: typeof tell) => {
        tell = listener;
        return nothing();
      },
      onStop: (listener: typeof stop) => {
        stop = listener;
        return nothing();
      },
    } as unknown as AnalysisClient,
    sources: {
      follow: nothing,
      onDidChange: (listener: typeof changeFile) => {
        changeFile = listener;
        return nothing();
      },
      onDidChangeRewards: (listener: typeof changeFile) => {
        changeRewards = listener;
        return nothing();
      },
    } as unknown as SourceFiles,
    profiles: {
      current: defaultProfile,
      onDidChange: (listener: typeof changeProfile) => {
        changeProfile = listener;
        return nothing();
      },
    } as unknown as ServingProfiles,
    verifiers: {
      current: () => Promise.resolve(verifiers),
      onDidChange: (listener: typeof changeVerifiers) => {
        changeVerifiers = listener;
        return nothing();
      },
    } as unknown as VerifierFiles,
    troubles,
    extensionUri: {} as unknown as vscode.Uri,
    memory,
    shown: () => shown,
  });
});
afterEach(() => panels.dispose());

async function start(): Promise<void> {
  panel = await restoredPanel(prunePanelType, { file: key, format: 'sft' });
  await vi.waitFor(() => expect(state().body.kind).toBe('view'));
}

let shown: vscode.Uri | undefined;

const state = () => page.ready({}) as PruneState;

describe('the panel that prunes a file', () => {
  it('comes back with the window, with what most people ask', async () => {
    await start();
    const rules = { right: true, finished: true, 'no-loops': true };
    expect(state()).toEqual({
      file: key,
      fileName: 'a.jsonl',
      profileName: defaultProfile.name,
      rules,
      body: { kind: 'view', view: prunedView },
    });
    expect(api.openPrune).toHaveBeenCalledWith({
      ...{ file: { key }, rules, profile: defaultProfile, verifiers },
    });
  });

  it('is of the file that is named, else of what another page shows', async () => {
    const uri = (scheme: string): vscode.Uri =>
      ({ scheme, path: '/b.jsonl', toString: () => `${scheme}:b` }) as unknown as vscode.Uri;
    shown = uri('shown');
    for (const named of [uri('file'), uri('webview-panel'), undefined]) {
      commands.get('cotLens.prune')?.(named);
    }
    shown = undefined;
    const files = (): unknown[] =>
      api.openPrune.mock.calls.map(([{ file }]) => (file as { key: string }).key);
    await vi.waitFor(() => expect(files()).toEqual(['file:b', 'shown:b']));
  });

  it('remembers the rules for the workspace', async () => {
    await start();
    const rules = { majority: true, 'max-tokens': 500 } as const;
    expect(await page.setRules({ rules: { ...rules, 'at-most': 0 } })).toBe(emptyView);
    expect(api.prune).toHaveBeenCalledWith({ key, rules, profile: defaultProfile });
    expect(state()).toMatchObject({ rules, body: { kind: 'view', view: emptyView } });
    await start();
    expect(state().rules).toEqual(rules);
    expect(memory.usedOn(key)).toEqual(rules);
    expect(memory.usedOn('another')).toBeUndefined();
  });

  it('passes on how far the file is read', async () => {
    await start();
    tell({ kind: 'prune', key, view: emptyView });
    tell({ kind: 'prune', key: 'another', view: prunedView });
    const views = panel.posted.filter((event) => (event as PruneEvent).kind === 'view');
    expect(views).toEqual([{ kind: 'view', view: emptyView }]);
    expect(state().body).toEqual({ kind: 'view', view: emptyView });
  });

  it('shows what was pushed rather than an answer that is older', async () => {
    api.openPrune.mockImplementationOnce(() => {
      tell({ kind: 'prune', key, view: prunedView });
      return Promise.resolve(emptyView);
    });
    await start();
    await vi.waitFor(() => expect(panel.posted.at(-1)).toMatchObject({ kind: 'state' }));
    expect(state().body).toEqual({ kind: 'view', view: prunedView });
  });

  it('says why it cannot go on, and tries again', async () => {
    await start();
    tell({ kind: 'pruneLost', key, message: 'The disk is gone.' });
    expect(state().body).toEqual({ kind: 'failed', message: 'The disk is gone.' });
    await page.again({});
    await vi.waitFor(() => expect(state().body.kind).toBe('view'));
    stop(new Error('The thread is gone.'));
    expect(state().body).toEqual({ kind: 'failed', message: 'The thread is gone.' });
    api.openPrune.mockRejectedValue(new ExpectedError('No such file.'));
    changeFile({ toString: () => key });
    await vi.waitFor(() =>
      expect(state().body).toEqual({ kind: 'failed', message: 'No such file.' }),
    );
  });

  it('counts anew for another profile, and for a file that changed', async () => {
    await start();
    changeProfile();
    changeFile({ toString: () => key });
    changeFile({ toString: () => 'another' });
    await vi.waitFor(() => expect(api.openPrune).toHaveBeenCalledTimes(3));
  });

  it('reads again when other rewards count, or other verifiers are asked', async () => {
    await start();
    changeRewards({ toString: () => 'another' });
    changeRewards({ toString: () => key });
    changeVerifiers();
    await vi.waitFor(() => expect(api.openPrune).toHaveBeenCalledTimes(3));
  });

  it('lists in the Problems view the verifiers that are left out, until it is closed', async () => {
    await start();
    tell({ kind: 'prune', key, view: prunedView });
    expect(troubles.report).toHaveBeenLastCalledWith(`prune ${key}`, prunedView.judges.troubles);
    panel.dispose();
    expect(troubles.forget).toHaveBeenCalledWith(`prune ${key}`);
  });

  it('lists, previews, opens and writes what it is asked for', async () => {
    await start();
    const asked = { listing: { kind: 'kept' }, from: 0, count: 9 } as const;
    await page.page(asked);
    expect(api.pageOfPruned).toHaveBeenCalledWith({ key, ...asked });
    api.previewPruned.mockResolvedValueOnce('{}').mockResolvedValueOnce(undefined);
    expect(await page.preview({ format: 'sft' })).toEqual({ text: '{}' });
    expect(await page.preview({ format: 'sft' })).toEqual({});
    const id = { record: 3, index: 0 };
    await page.open({ id, beside: true });
    expect(runCommand).toHaveBeenCalledWith('cotLens.openTrajectory', {
      file: key,
      id,
      beside: true,
    });
    await page.exportRows({ format: 'pairs', container: 'parquet' });
    expect(exportPruned).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ path: key }),
      'pairs',
      'parquet',
    );
  });

  it('lets go of the file when it is closed', async () => {
    await start();
    panel.dispose();
    expect(api.closePrune).toHaveBeenCalledWith({ key });
  });

  it('closes a tab that says of no file', async () => {
    panel = await restoredPanel(prunePanelType, { format: 'sft' });
    expect(api.openPrune).not.toHaveBeenCalled();
  });

  it('asks for a file where none is at hand', () => {
    expect(() => commands.get('cotLens.prune')?.()).toThrow(ExpectedError);
  });
});
