import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfiles, type ServingProfile } from '../../../../src/analysis/cost/servingProfile';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { costPanelType } from '../../../../src/contributions';
import { CostPanel } from '../../../../src/views/cost/costPanel';
import type { CostState } from '../../../../src/views/protocol/cost';
import type { AnalysisClient } from '../../../../src/worker/client';
import { costSubject, groupOf } from '../../../support/costStates';
import { FakeWebviewPanel } from '../../../support/fakeVscode';
import { keepSerializers, restoredPanel } from '../restoredPanel';

vi.mock('../../../../src/editor/commands/openCommands', () => ({ showTrajectory: vi.fn() }));
vi.mock('../../../../src/editor/commands/registerCommand', () => ({ runCommand: vi.fn() }));
vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));
vi.mock('../../../../src/editor/labels/fileName', () => ({ fileNameOf: () => 'a.jsonl' }));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  pageIcon: () => undefined,
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: unknown) => {
    page = handlers as typeof page;
    return { dispose: () => undefined };
  },
}));

/** What the page asks of the panel. */
let page: { ready(p: object): CostState; compareWith(p: { profile?: string }): void };

const [first, second] = defaultProfiles as [ServingProfile, ServingProfile];
const file = { toString: () => 'file:///a.jsonl' } as unknown as vscode.Uri;
const address = { file, id: { record: 3, index: 0 } };

let current: ServingProfile;
let selectProfile: (profile: ServingProfile) => void;
let fileChanged: (file: vscode.Uri) => void;
const trajectory = vi.fn();
const group = vi.fn();
const follow = vi.fn((_file: vscode.Uri) => ({ dispose: unfollow }));
const unfollow = vi.fn();
let panel: CostPanel;

beforeEach(() => {
  keepSerializers();
  follow.mockClear();
  unfollow.mockClear();
  current = first;
  trajectory.mockReset().mockResolvedValue(costSubject().data);
  group.mockReset().mockResolvedValue(groupOf([{ tokens: 900, answer: '42' }], 420));
  const listens = (keep: (listener: never) => void) => (listener: never) => {
    keep(listener);
    return { dispose: () => undefined };
  };
  const silent = listens(() => undefined);
  panel = new CostPanel({
    analysis: { api: { trajectory, group } } as unknown as AnalysisClient,
    sources: {
      onDidChange: listens((listener) => (fileChanged = listener)),
      onDidChangeLabels: silent,
      onDidChangeJudgements: silent,
      onDidChangeRewards: silent,
      follow,
    } as unknown as SourceFiles,
    profiles: {
      all: defaultProfiles,
      get current() {
        return current;
      },
      onDidChange: listens((listener: () => void) => {
        selectProfile = (profile) => {
          current = profile;
          listener();
        };
      }),
    } as unknown as ServingProfiles,
    extensionUri: file,
  });
});

const states = (): CostState[] =>
  ((FakeWebviewPanel.last?.posted ?? []) as { state: CostState }[]).map(({ state }) => state);
const votes = (state: CostState | undefined): string =>
  state?.kind === 'cost' ? state.cost.votes.kind : (state?.kind ?? '');

describe('the cost panel', () => {
  it('shows the trajectory first, and its siblings when they are read', async () => {
    panel.show(address);
    await vi.waitFor(() => expect(votes(states().at(-1))).toBe('alone'));
    expect(states().map(votes)).toEqual(['loading', 'loading', 'alone']);
    expect(states().map(({ kind }) => kind)).toEqual(['loading', 'cost', 'cost']);
  });

  it('computes anew for another profile, and reads nothing again', async () => {
    panel.show(address);
    await vi.waitFor(() => expect(votes(states().at(-1))).toBe('alone'));
    selectProfile(second);
    expect(page.ready({})).toMatchObject({ cost: { current: { id: second.id } } });
    expect(states().at(-1)).toMatchObject({ cost: { current: { id: second.id } } });
    page.compareWith({ profile: first.id });
    expect(states().at(-1)).toMatchObject({ cost: { beside: { id: first.id } } });
    // A profile does not stand beside itself.
    selectProfile(first);
    expect(states().at(-1)).not.toHaveProperty('cost.beside');
    expect(trajectory).toHaveBeenCalledTimes(1);
    expect(group).toHaveBeenCalledTimes(1);
  });

  it('keeps the cost of the trajectory when its siblings cannot be read', async () => {
    group.mockRejectedValue(new Error('Line 7 is broken.'));
    panel.show(address);
    await vi.waitFor(() => expect(votes(states().at(-1))).toBe('failed'));
    expect(states().at(-1)).toMatchObject({ cost: { votes: { message: 'Line 7 is broken.' } } });
  });

  it('says why the trajectory cannot be read, and reads a file that changed again', async () => {
    trajectory.mockRejectedValueOnce(new Error('The file is gone.'));
    panel.show(address);
    const subject = { file: 'file:///a.jsonl', id: { record: 3, index: 0 } };
    const failed = { kind: 'failed', message: 'The file is gone.', subject };
    await vi.waitFor(() => expect(states().at(-1)).toEqual(failed));
    fileChanged({ toString: () => 'file:///other.jsonl' } as unknown as vscode.Uri);
    expect(trajectory).toHaveBeenCalledTimes(1);
    fileChanged(file);
    await vi.waitFor(() => expect(votes(states().at(-1))).toBe('alone'));
  });

  it('drops what comes after it was closed', async () => {
    let answer: (value: unknown) => void = () => undefined;
    trajectory.mockReturnValueOnce(new Promise((done) => (answer = done)));
    panel.show(address);
    await vi.waitFor(() => expect(trajectory).toHaveBeenCalledTimes(1));
    const before = states().length;
    FakeWebviewPanel.last?.dispose();
    answer(costSubject().data);
    await new Promise((done) => setTimeout(done, 20));
    expect(states()).toHaveLength(before);
  });

  it('comes back with the window, about the same trajectory', async () => {
    const subject = { file: '/runs/a.jsonl', id: { record: 3, index: 1 } };
    const restored = await restoredPanel(costPanelType, { unfolded: ['check'], subject });
    await vi.waitFor(() => expect(votes(states().at(-1))).toBe('alone'));
    expect(page.ready({})).toMatchObject({ kind: 'cost', subject });
    expect(trajectory).toHaveBeenCalledWith({ file: { key: '/runs/a.jsonl' }, id: subject.id });
    expect(restored.title).toBe('Cost: a.jsonl');
    // No document may be open that tells of changes.
    expect(follow.mock.calls.map(([each]) => each.toString())).toEqual(['/runs/a.jsonl']);
    restored.dispose();
    expect(unfollow).toHaveBeenCalledTimes(1);
  });

  it('says why the trajectory it comes back with cannot be read', async () => {
    trajectory.mockRejectedValueOnce(new Error('There is no record 1000.'));
    const subject = { file: '/runs/a.jsonl', id: { record: 999, index: 0 } };
    await restoredPanel(costPanelType, { subject });
    const failed = { kind: 'failed', message: 'There is no record 1000.', subject };
    await vi.waitFor(() => expect(states().at(-1)).toEqual(failed));
  });

  it('is closed with the window where its page saved no trajectory', async () => {
    const close = vi.spyOn(FakeWebviewPanel.prototype, 'dispose');
    await restoredPanel(costPanelType, { unfolded: ['check'], subject: { file: 3 } });
    expect(close).toHaveBeenCalledTimes(1);
    expect(trajectory).not.toHaveBeenCalled();
    close.mockRestore();
  });
});
