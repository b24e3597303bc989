import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError } from '../../../../src/base/errors';
import type { Handlers } from '../../../../src/base/rpc';
import { factorPanelType } from '../../../../src/contributions';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { FactorPanel, type FactorsSubject } from '../../../../src/views/factors/factorPanel';
import type { FactorsEvent, FactorsHostApi } from '../../../../src/views/protocol/factors';
import type { AnalysisClient } from '../../../../src/worker/client';
import { FakeWebviewPanel } from '../../../support/fakeVscode';
import { keepSerializers, restoredPanel } from '../restoredPanel';

vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));
vi.mock('../../../../src/views/webviewPage', () => ({
  pageHtml: () => '',
  pageIcon: () => undefined,
  webviewOptions: () => ({}),
  serve: (_webview: unknown, handlers: Handlers<FactorsHostApi>) => {
    page = handlers;
    return { dispose: () => undefined };
  },
}));

/** What the page asks of the panel. */
let page: Handlers<FactorsHostApi>;
let panel: FactorPanel;
let fileChanged: (file: vscode.Uri) => void;
const factorProfile = vi.fn();
const agreement = vi.fn();
const cancelFactorProfile = vi.fn(() => Promise.resolve());
const unfollow = vi.fn();
const follow = vi.fn((_file: vscode.Uri) => ({ dispose: unfollow }));

const id = { record: 3, index: 0 };
const uri = (path: string): vscode.Uri => ({ path, toString: () => path }) as unknown as vscode.Uri;
const subject: FactorsSubject = {
  file: uri('/runs/a.jsonl'),
  id,
  tab: 'profile',
  scope: 'siblings',
};
const saved = { ...subject, file: '/runs/a.jsonl' };

beforeEach(() => {
  vi.clearAllMocks();
  keepSerializers();
  factorProfile.mockReset().mockResolvedValue({ all: 'profile' });
  agreement.mockReset().mockResolvedValue({ given: 'rules' });
  const nothing = () => ({ dispose: () => undefined });
  panel = new FactorPanel({
    analysis: {
      api: { factorProfile, agreement, cancelFactorProfile },
      onEvent: nothing,
    } as unknown as AnalysisClient,
    sources: {
      follow,
      onDidChange: (listener: typeof fileChanged) => {
        fileChanged = listener;
        return nothing();
      },
      onDidChangeLabels: nothing,
    } as unknown as SourceFiles,
    extensionUri: subject.file,
    openSegment: vi.fn(),
  });
});
afterEach(() => panel.dispose());

const bodies = (): string[] =>
  ((FakeWebviewPanel.last?.posted ?? []) as FactorsEvent[]).flatMap((event) =>
    event.kind === 'state' ? [event.state.body.kind] : [],
  );

describe('the panel of thought factors', () => {
  it('shows the profile, and says by what it can come back', async () => {
    panel.show(subject);
    await vi.waitFor(() => expect(bodies()).toEqual(['loading', 'profile']));
    expect(page.ready({})).toMatchObject({ fileName: 'a.jsonl', trajectory: '#4', subject: saved });
    await page.showTab({ tab: 'agreement' });
    await vi.waitFor(() => expect(bodies().at(-1)).toBe('agreement'));
    await page.setScope({ scope: 'file' });
    expect(page.ready({})).toMatchObject({
      subject: { ...saved, tab: 'agreement', scope: 'file' },
    });
  });

  it.each([
    [{ tab: 'profile', scope: 'file' }, 'profile', 'file'],
    [{ tab: 'agreement', scope: 'trajectory' }, 'agreement', 'trajectory'],
    [{ tab: 'other', scope: 7 }, 'profile', 'siblings'],
    [{}, 'profile', 'siblings'],
  ])('comes back with the window as it was: %j', async (choice, tab, scope) => {
    const restored = await restoredPanel(factorPanelType, {
      subject: { file: '/runs/a.jsonl', id, ...choice },
    });
    await vi.waitFor(() => expect(bodies()).toEqual(['loading', tab]));
    expect(page.ready({})).toMatchObject({ tab, scope, subject: { ...saved, tab, scope } });
    expect(restored.title).toBe('Thought factors: a.jsonl');
    // No document may be open that tells of changes.
    expect(follow.mock.calls.map(([each]) => each.toString())).toEqual(['/runs/a.jsonl']);
    restored.dispose();
    expect(unfollow).toHaveBeenCalledTimes(1);
  });

  it.each([[undefined], [{ measure: 'tokens' }], [{ subject: { file: '', id } }]])(
    'is closed with the window where its page saved %j',
    async (state) => {
      const close = vi.spyOn(FakeWebviewPanel.prototype, 'dispose');
      await restoredPanel(factorPanelType, state);
      expect(close).toHaveBeenCalledTimes(1);
      close.mockRestore();
      expect(factorProfile).not.toHaveBeenCalled();
    },
  );

  it('says why it cannot be shown, and reads a file that changed again', async () => {
    factorProfile.mockRejectedValueOnce(new Error('There is no record 4.'));
    await restoredPanel(factorPanelType, { subject: saved });
    await vi.waitFor(() => expect(bodies()).toEqual(['loading', 'failed']));
    expect(page.ready({})).toMatchObject({ body: { message: 'There is no record 4.' } });
    fileChanged(uri('/runs/other.jsonl'));
    expect(factorProfile).toHaveBeenCalledTimes(1);
    fileChanged(uri('/runs/a.jsonl'));
    await vi.waitFor(() => expect(bodies().at(-1)).toBe('profile'));
  });

  it('gives up what is read when it is closed, or about another file', async () => {
    let refuse: (error: Error) => void = () => undefined;
    factorProfile.mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
    panel.show(subject);
    await vi.waitFor(() => expect(factorProfile).toHaveBeenCalledTimes(1));
    panel.show({ ...subject, file: uri('/runs/b.jsonl') });
    expect(cancelFactorProfile).toHaveBeenCalledWith({ key: '/runs/a.jsonl' });
    refuse(new CancelledError());
    await vi.waitFor(() => expect(bodies().at(-1)).toBe('profile'));
    expect(bodies()).not.toContain('cancelled');
    factorProfile.mockReturnValueOnce(new Promise(() => undefined));
    fileChanged(uri('/runs/b.jsonl'));
    FakeWebviewPanel.last?.dispose();
    expect(cancelFactorProfile).toHaveBeenLastCalledWith({ key: '/runs/b.jsonl' });
  });
});
