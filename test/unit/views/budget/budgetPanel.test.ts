import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { budgetPanelType } from '../../../../src/contributions';
import { BudgetPanel } from '../../../../src/views/budget/budgetPanel';
import type { BudgetState } from '../../../../src/views/protocol/budget';
import type { AnalysisClient } from '../../../../src/worker/client';
import { FakeWebviewPanel } from '../../../support/fakeVscode';
import { keepSerializers, restoredPanel } from '../restoredPanel';

const commands = vi.hoisted(() => new Map<string, () => void>());
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
let page: { ready(parameter: object): BudgetState };
let changeFile: (file: unknown) => void;
const corpusMeans = vi.fn();
const means = { measured: 3, trajectories: 3, problems: 1 };

let budget: BudgetPanel;
let panel: FakeWebviewPanel;
beforeEach(() => {
  keepSerializers();
  corpusMeans.mockReset().mockResolvedValue(means);
  const nothing = () => ({ dispose: () => undefined });
  const sources = {
    follow: nothing,
    onDidChange: (listener: typeof changeFile) => {
      changeFile = listener;
      return nothing();
    },
  } as unknown as SourceFiles;
  const profiles = { current: defaultProfile, onDidChange: nothing } as unknown as ServingProfiles;
  budget = new BudgetPanel({
    analysis: { api: { corpusMeans } } as unknown as AnalysisClient,
    profiles,
    sources,
    extensionUri: {} as unknown as vscode.Uri,
  });
});
afterEach(() => budget.dispose());

async function restored(state: unknown): Promise<void> {
  panel = await restoredPanel(budgetPanelType, state);
}

const reading = () => {
  const { seed } = page.ready({});
  return seed.kind === 'file' ? seed.reading : undefined;
};

describe('the panel of the training budget', () => {
  it('comes back with the window, about the same file', async () => {
    await restored({ changed: { problems: 5 }, file: '/runs/a.jsonl' });
    await vi.waitFor(() => expect(reading()).toEqual({ kind: 'measured', means }));
    expect(page.ready({})).toMatchObject({
      profile: { id: defaultProfile.id },
      seed: { file: '/runs/a.jsonl', fileName: 'a.jsonl' },
    });
    expect(corpusMeans).toHaveBeenCalledWith({ file: { key: '/runs/a.jsonl' }, most: 500 });
    expect(panel.posted.length).toBeGreaterThan(0);
  });

  it.each([[undefined], [{ file: 3 }], [{ file: '' }], ['x']])(
    'comes back without a file for %j',
    async (state) => {
      await restored(state);
      expect(page.ready({}).seed).toEqual({ kind: 'none' });
      expect(corpusMeans).not.toHaveBeenCalled();
    },
  );

  it('reads a file again when it changes, and drops what came too late', async () => {
    let finish: (value: unknown) => void = () => undefined;
    corpusMeans.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    await restored({ file: '/runs/a.jsonl' });
    await vi.waitFor(() => expect(corpusMeans).toHaveBeenCalledTimes(1));
    changeFile({ toString: () => '/runs/b.jsonl' });
    changeFile({ toString: () => '/runs/a.jsonl' });
    await vi.waitFor(() => expect(reading()).toEqual({ kind: 'measured', means }));
    finish(undefined);
    await new Promise(setImmediate);
    expect(reading()).toEqual({ kind: 'measured', means });
    expect(corpusMeans).toHaveBeenCalledTimes(2);
  });

  it('says why nothing was measured', async () => {
    corpusMeans.mockRejectedValueOnce(new Error('it is gone'));
    await restored({ file: '/runs/a.jsonl' });
    await vi.waitFor(() => expect(reading()).toEqual({ kind: 'failed', message: 'it is gone' }));
    corpusMeans.mockResolvedValueOnce(undefined);
    changeFile({ toString: () => '/runs/a.jsonl' });
    await vi.waitFor(() =>
      expect(reading()).toEqual({ kind: 'failed', message: 'It holds no trajectory.' }),
    );
  });

  it('is there once, however often it is asked for', () => {
    commands.get('cotLens.showTrainingBudget')?.();
    const first = page;
    commands.get('cotLens.showTrainingBudget')?.();
    expect(page).toBe(first);
  });

  it('gives its place up to one that comes back, and lets go of the file when closed', async () => {
    commands.get('cotLens.showTrainingBudget')?.();
    const closed = vi.fn();
    FakeWebviewPanel.last?.onDidDispose(closed);
    await restored({ file: '/runs/a.jsonl' });
    expect(closed).toHaveBeenCalledTimes(1);
    expect(page.ready({}).seed).toMatchObject({ file: '/runs/a.jsonl' });
    panel.dispose();
    expect(page.ready({}).seed).toEqual({ kind: 'none' });
  });
});
