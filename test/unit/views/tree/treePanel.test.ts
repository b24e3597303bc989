import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfiles, type ServingProfile } from '../../../../src/analysis/cost/servingProfile';
import { CancelledError } from '../../../../src/base/errors';
import { treePanelType } from '../../../../src/contributions';
import type { Handlers } from '../../../../src/base/rpc';
import type { OpenTrajectories } from '../../../../src/editor/openTrajectories';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import type { VerifierFiles } from '../../../../src/editor/verifiers/verifierFiles';
import type { TreeHostApi, TreeState } from '../../../../src/views/protocol/tree';
import { PruneMemory } from '../../../../src/views/prune/pruneMemory';
import { TreePanel } from '../../../../src/views/tree/treePanel';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { FakeWebviewPanel } from '../../../support/fakeVscode';
import { grownTree } from '../../../support/rolloutTrees';
import { keepSerializers, restoredPanel } from '../restoredPanel';

const showTrajectory = vi.hoisted(() => vi.fn());
const showPlace = vi.hoisted(() => vi.fn());
const runCommand = vi.hoisted(() => vi.fn());
const commands = vi.hoisted(() => new Map<string, (target?: unknown) => Promise<void>>());
vi.mock('../../../../src/editor/commands/openCommands', () => ({ showTrajectory }));
vi.mock('../../../../src/editor/showPlace', () => ({ showPlace }));
vi.mock('../../../../src/editor/commands/registerCommand', () => ({
  runCommand,
  registerCommand: (id: string, run: (target?: unknown) => Promise<void>) => {
    commands.set(id, run);
    return { dispose: () => undefined };
  },
}));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));
vi.mock('../../../../src/editor/labels/fileName', () => ({ fileNameOf: () => 'a.jsonl' }));
vi.mock('../../../../src/editor/runWithProgress', () => ({
  runWithProgress: async (_: unknown, { run }: { readonly run: () => Promise<unknown> }) =>
    run().catch((error: unknown) => {
      expect(error).toBeInstanceOf(CancelledError);
    }),
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  pageIcon: () => undefined,
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: Handlers<TreeHostApi>) => {
    page = handlers;
    return { dispose: () => undefined };
  },
}));

/** What the page asks of the panel. */
let page: Handlers<TreeHostApi>;

const [profile] = defaultProfiles as [ServingProfile];
const file = { toString: () => 'file:///a.jsonl' } as unknown as vscode.Uri;
const id = { record: 3, index: 0 };
const api = {
  rolloutTree: vi.fn(),
  cancelRolloutTree: vi.fn(),
  treeNode: vi.fn(),
  stepPlace: vi.fn(),
  prunedIds: vi.fn(),
  prunedIdsAtHand: vi.fn(),
  cancelPrunedIds: vi.fn(),
};
let memory: PruneMemory;
const wanted = vi.fn();
let hear: (event: WorkerEvent) => void;
let fileChanged: (file: vscode.Uri) => void;
let rewardsChanged: (file: vscode.Uri) => void;
let verifiersChanged: () => void;
const verifiers = { sources: [], timeLimitMs: 500 };
const troubles = [{ file: 'file:///units.js', line: 0, reason: 'it ran too long' }];
const report = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  keepSerializers();
  wanted.mockResolvedValue({ file, id });
  const tree = { ...grownTree({ siblings: 3 }).overview, troubles };
  api.rolloutTree.mockReset().mockResolvedValue(tree);
  api.cancelRolloutTree.mockResolvedValue(undefined);
  const listens = (keep: (listener: never) => void) => (listener: never) => {
    keep(listener);
    return { dispose: () => undefined };
  };
  const silent = listens(() => undefined);
  const memento = new Map<string, unknown>();
  memory = new PruneMemory({
    get: (name: string) => memento.get(name),
    update: (name: string, value: unknown) => Promise.resolve(void memento.set(name, value)),
  } as unknown as vscode.Memento);
  api.prunedIdsAtHand.mockReset().mockResolvedValue(undefined);
  new TreePanel(
    {
      analysis: { api, onEvent: listens((each) => (hear = each)) } as unknown as AnalysisClient,
      sources: {
        onDidChange: listens((listener) => (fileChanged = listener)),
        onDidChangeLabels: silent,
        onDidChangeJudgements: silent,
        onDidChangeRewards: listens((listener) => (rewardsChanged = listener)),
        follow: () => ({ dispose: () => undefined }),
      } as unknown as SourceFiles,
      profiles: { current: profile, onDidChange: silent } as unknown as ServingProfiles,
      verifiers: {
        current: () => Promise.resolve(verifiers),
        onDidChange: listens((listener) => (verifiersChanged = listener)),
      } as unknown as VerifierFiles,
      memory,
      troubles: { report, forget: vi.fn() },
      trajectories: {} as unknown as OpenTrajectories,
      extensionUri: file,
    },
    wanted,
  );
});

const show = async (target?: unknown): Promise<void> =>
  commands.get('cotLens.showRolloutTree')?.(target);
const states = (): TreeState[] =>
  ((FakeWebviewPanel.last?.posted ?? []) as { state: TreeState }[]).map(({ state }) => state);
const settled = (kind: TreeState['kind']) =>
  vi.waitFor(() => expect(states().at(-1)?.kind).toBe(kind));

describe('the tree panel', () => {
  it('shows the siblings of what is wanted', async () => {
    const target = { file: 'file:///a.jsonl', id };
    await show(target);
    await settled('tree');
    expect(api.rolloutTree).toHaveBeenCalledWith({
      file: { key: 'file:///a.jsonl' },
      id,
    });
    expect(states().at(-1)).toMatchObject({
      subject: { file: 'file:///a.jsonl', id },
      tree: { fileName: 'a.jsonl', profile: profile.name, verification: 'unread' },
    });
    expect(wanted).toHaveBeenCalledWith(target);
  });

  it('says how far the reading is, reads anew when the file changes, and gives it up', async () => {
    api.rolloutTree.mockReturnValue(new Promise(() => undefined));
    await show();
    hear({ kind: 'siblings', key: 'file:///a.jsonl', done: 3, total: 9 });
    expect(states().at(-1)).toMatchObject({ message: expect.stringContaining('3') as string });
    await page.cancel({});
    expect(api.cancelRolloutTree).toHaveBeenCalledWith({ key: 'file:///a.jsonl' });
    api.rolloutTree.mockResolvedValue({ ...grownTree({ siblings: 2 }).overview, troubles: [] });
    fileChanged(file);
    await settled('tree');
    expect(states().at(-1)).toMatchObject({ tree: { siblings: { length: 2 } } });
  });

  it('grows again when other rewards count', async () => {
    await show();
    await settled('tree');
    rewardsChanged(file);
    await vi.waitFor(() => expect(api.rolloutTree).toHaveBeenCalledTimes(2));
  });

  it('lets verifiers look at the siblings once that is asked for, and until it is given up', async () => {
    const asked = (): unknown[] =>
      api.rolloutTree.mock.calls.map(([parameter]) => parameter as unknown);
    await show();
    await settled('tree');
    verifiersChanged();
    await page.verify({});
    await vi.waitFor(() =>
      expect(states().at(-1)).toMatchObject({ tree: { verification: 'known' } }),
    );
    expect(asked()).toEqual([
      expect.not.objectContaining({ verifiers }),
      expect.objectContaining({ verifiers }),
    ]);
    expect(report).toHaveBeenCalledWith('tree', troubles);
    verifiersChanged();
    await vi.waitFor(() => expect(asked()).toHaveLength(3));
    await page.cancel({});
    rewardsChanged(file);
    await vi.waitFor(() => expect(asked()).toHaveLength(4));
    expect(asked().at(-1)).not.toHaveProperty('verifiers');
  });

  describe('of what is pruned', () => {
    const tree = () => {
      const state = states().at(-1);
      return state?.kind === 'tree' ? state.tree : undefined;
    };
    const rules = { right: true } as const;
    const question = { file: { key: 'file:///a.jsonl' }, rules, verifiers };

    it('says that the file never was, and asks nothing', async () => {
      await show();
      await settled('tree');
      expect(tree()?.pruning).toBe('noRules');
      expect(await page.readPruned({})).toBe(false);
      expect(api.prunedIdsAtHand).not.toHaveBeenCalled();
    });

    it('reads it when it is asked for', async () => {
      memory.use('file:///a.jsonl', rules);
      await show();
      await settled('tree');
      expect(tree()?.pruning).toBe('unread');
      expect(api.prunedIds).not.toHaveBeenCalled();
      api.prunedIds.mockResolvedValueOnce([{ record: 1, index: 0 }]);
      expect(await page.readPruned({})).toBe(true);
      expect(api.prunedIds).toHaveBeenCalledWith(question);
      expect(tree()?.pruning).toBe('known');
      expect(tree()?.siblings.map(({ pruned }) => pruned)).toEqual([false, true, false]);
      api.prunedIds.mockRejectedValueOnce(new CancelledError());
      expect(await page.readPruned({})).toBe(false);
    });

    it('takes what is read already, and follows the rules', async () => {
      api.prunedIdsAtHand.mockResolvedValue([{ record: 0, index: 0 }]);
      memory.use('file:///a.jsonl', rules);
      await show();
      await vi.waitFor(() => expect(tree()?.pruning).toBe('known'));
      api.prunedIdsAtHand.mockResolvedValue([]);
      memory.use('file:///a.jsonl', { finished: true });
      await vi.waitFor(() => {
        expect(tree()?.pruning).toBe('known');
        expect(tree()?.siblings.some(({ pruned }) => pruned)).toBe(false);
      });
    });
  });

  it('says that the reading was given up, or failed', async () => {
    api.rolloutTree.mockRejectedValueOnce(new CancelledError());
    await show();
    await settled('cancelled');
    api.rolloutTree.mockRejectedValueOnce(new Error('Line 4: no problem.'));
    fileChanged(file);
    await settled('failed');
  });

  it('asks for a node by the current profile', async () => {
    await show();
    await page.node({ node: 5 });
    expect(api.treeNode).toHaveBeenCalledWith({
      file: { key: 'file:///a.jsonl' },
      id,
      node: 5,
      profile,
    });
  });

  it('opens a step where it stands, a trajectory without it at its beginning', async () => {
    await show();
    api.stepPlace.mockResolvedValueOnce({ text: 'thought', start: 10, end: 25 });
    await page.openStep({ id, before: 2, beside: true });
    const place = { text: 'thought', offset: 10, length: 15 };
    expect(showPlace).toHaveBeenCalledWith({}, file, id, place, true);
    api.stepPlace.mockResolvedValueOnce(undefined);
    await page.openStep({ id, before: 99, beside: false });
    expect(showTrajectory).toHaveBeenCalledWith({ file: 'file:///a.jsonl', id, beside: false });
  });

  it('leads to the vote', async () => {
    await show();
    await page.showVote({});
    expect(runCommand).toHaveBeenCalledWith('cotLens.showVote', { file: 'file:///a.jsonl', id });
  });

  it('comes back with the window, but not without a trajectory', async () => {
    const saved = { subject: { file: 'file:///b.jsonl', id: { record: 1, index: 2 } } };
    const close = vi.spyOn(FakeWebviewPanel.prototype, 'dispose');
    const tab = await restoredPanel(treePanelType, saved);
    expect(await page.ready({})).toMatchObject({ subject: saved.subject });
    expect(tab.title).toBe('Rollout tree: a.jsonl');
    expect(close).not.toHaveBeenCalled();
    await restoredPanel(treePanelType, { subject: 7 });
    expect(close).toHaveBeenCalledTimes(1);
    close.mockRestore();
  });
});
