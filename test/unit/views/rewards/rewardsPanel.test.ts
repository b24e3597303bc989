import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rewardsPanelType } from '../../../../src/contributions';
import type { OpenTrajectories } from '../../../../src/editor/openTrajectories';
import { showPlace } from '../../../../src/editor/showPlace';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import type {
  RewardsEvent,
  RewardsHostApi,
  RewardsState,
} from '../../../../src/views/protocol/rewards';
import { RewardsPanel } from '../../../../src/views/rewards/rewardsPanel';
import type { AnalysisClient } from '../../../../src/worker/client';
import { FakeWebviewPanel } from '../../../support/fakeVscode';
import { rewardLines, rewardReport } from '../../../support/rewardsStates';
import { keepSerializers, restoredPanel } from '../restoredPanel';

vi.mock('../../../../src/editor/commands/openCommands', () => ({ showTrajectory: vi.fn() }));
vi.mock('../../../../src/editor/showPlace', () => ({ showPlace: vi.fn() }));
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
let page: {
  readonly [K in keyof RewardsHostApi]: (
    parameter: Parameters<RewardsHostApi[K]>[0],
  ) => ReturnType<RewardsHostApi[K]> | Promise<ReturnType<RewardsHostApi[K]>>;
};

const uri = (text: string): vscode.Uri => ({ toString: () => text }) as unknown as vscode.Uri;
const file = uri('file:///a.jsonl');
const address = { file, id: { record: 3, index: 0 } };

const api = { rewardLines: vi.fn(), fileRewards: vi.fn(), cancelFileRewards: vi.fn() };
let rewardsChanged: (file: vscode.Uri) => void;
let tell: (event: object) => void;
let panel: RewardsPanel;

beforeEach(() => {
  keepSerializers();
  vi.mocked(showPlace).mockReset();
  api.rewardLines.mockReset().mockResolvedValue(rewardLines());
  api.fileRewards.mockReset().mockResolvedValue(rewardReport());
  api.cancelFileRewards.mockReset().mockResolvedValue(undefined);
  const listens = (keep: (listener: never) => void) => (listener: never) => {
    keep(listener);
    return { dispose: () => undefined };
  };
  panel = new RewardsPanel({
    analysis: {
      api,
      onEvent: listens((listener) => (tell = listener)),
    } as unknown as AnalysisClient,
    sources: {
      onDidChange: listens(() => undefined),
      onDidChangeRewards: listens((listener) => (rewardsChanged = listener)),
      follow: () => ({ dispose: () => undefined }),
    } as unknown as SourceFiles,
    trajectories: {} as unknown as OpenTrajectories,
    extensionUri: file,
  });
});

const events = (): RewardsEvent[] => (FakeWebviewPanel.last?.posted ?? []) as RewardsEvent[];
const state = (): RewardsState => {
  const last = events().findLast((event) => event.kind === 'state');
  if (last?.kind !== 'state') {
    throw new Error('nothing was shown');
  }
  return last.state;
};
const kinds = (): string => `${state().lines.kind} ${state().report.kind}`;

describe('the rewards panel', () => {
  it('shows the trajectory and its file, each when it is read', async () => {
    let finish: (report: object) => void = () => undefined;
    api.fileRewards.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    panel.show(address);
    await vi.waitFor(() => expect(kinds()).toBe('known loading'));
    tell({ kind: 'fileRewards', key: 'file:///a.jsonl', done: 5, total: 9 });
    tell({ kind: 'fileRewards', key: 'file:///b.jsonl', done: 6, total: 9 });
    expect(events().filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', done: 5, total: 9, what: 'records' },
    ]);
    finish(rewardReport());
    await vi.waitFor(() => expect(kinds()).toBe('known known'));
    expect(state()).toMatchObject({ fileName: 'a.jsonl', trajectory: '#4', chosen: 'recorded' });
  });

  it('reads the file once for all of its trajectories', async () => {
    panel.show(address);
    await vi.waitFor(() => expect(kinds()).toBe('known known'));
    panel.show({ file, id: { record: 5, index: 1 } });
    await vi.waitFor(() => expect(api.rewardLines).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(kinds()).toBe('known known'));
    expect(state().trajectory).toBe('#6.2');
    expect(api.fileRewards).toHaveBeenCalledTimes(1);
    panel.show({ file: uri('file:///b.jsonl'), id: { record: 0, index: 0 } });
    await vi.waitFor(() => expect(api.fileRewards).toHaveBeenCalledTimes(2));
  });

  it('reads again when the rewards change, and tells what goes wrong', async () => {
    panel.show(address);
    await vi.waitFor(() => expect(kinds()).toBe('known known'));
    rewardsChanged(uri('file:///b.jsonl'));
    expect(api.rewardLines).toHaveBeenCalledTimes(1);
    api.rewardLines.mockRejectedValue(new Error('Record 4 is gone.'));
    rewardsChanged(file);
    await vi.waitFor(() =>
      expect(state().lines).toEqual({ kind: 'failed', message: 'Record 4 is gone.' }),
    );
  });

  it('gives the reading of the file up, and begins anew', async () => {
    api.fileRewards.mockReturnValue(new Promise(() => undefined));
    panel.show(address);
    await vi.waitFor(() => expect(kinds()).toBe('known loading'));
    await page.cancel({});
    expect(api.cancelFileRewards).toHaveBeenCalledWith({ key: 'file:///a.jsonl' });
    expect(kinds()).toBe('known cancelled');
    api.fileRewards.mockResolvedValue(rewardReport());
    await page.again({});
    await vi.waitFor(() => expect(kinds()).toBe('known known'));
  });

  it('goes to a step', async () => {
    panel.show(address);
    await page.openStep({ start: 4, end: 9 });
    const place = { text: 'thought', offset: 4, length: 5 };
    expect(vi.mocked(showPlace).mock.calls[0]?.slice(1)).toEqual([file, address.id, place, true]);
  });

  it('comes back with the window', async () => {
    const saved = { subject: { file: 'file:///c.jsonl', id: { record: 2, index: 0 } } };
    await restoredPanel(rewardsPanelType, saved);
    await vi.waitFor(() => expect(state().subject?.id).toEqual({ record: 2, index: 0 }));
  });
});
