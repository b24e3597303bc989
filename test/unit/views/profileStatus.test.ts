import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordModel } from '../../../src/editor/recordModel';
import type { OpenTrajectories } from '../../../src/editor/openTrajectories';
import { ServingProfiles } from '../../../src/editor/servingProfiles';
import { ProfileStatus } from '../../../src/views/profileStatus';
import type { AnalysisClient } from '../../../src/worker/client';
import { forgetAll, showTab, statusBarItem, TabInputCustom } from '../../support/fakeVscode';

const { TabInputWebview } = vi.hoisted(() => ({
  TabInputWebview: class {
    constructor(readonly viewType: string) {}
  },
}));
vi.mock('vscode', async (original) => ({ ...(await original<object>()), TabInputWebview }));
vi.mock('../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: { toString(): string }) => Promise.resolve({ key: file.toString() }),
}));

/** The model that the first record of each file names. */
const models: Readonly<Record<string, string>> = {
  'a.jsonl': 'deepseek-r1',
  'b.jsonl': 'gpt-4o',
  'c.jsonl': '$(bug)/qwen3-8b',
};
const trajectory = vi.fn(({ file }: { file: { key: string } }) => {
  const model = models[file.key];
  return model === undefined
    ? Promise.reject(new Error('no trajectory'))
    : Promise.resolve({ trajectory: { model } });
});

let profiles: ServingProfiles;
let parts: readonly { dispose(): void }[];
beforeEach(() => {
  forgetAll();
  trajectory.mockClear();
  showTab(undefined);
  profiles = new ServingProfiles();
  const analysis = { api: { trajectory } } as unknown as AnalysisClient;
  parts = [
    new ProfileStatus(profiles),
    new RecordModel(analysis, {} as unknown as OpenTrajectories, profiles),
    profiles,
  ];
});
afterEach(() => parts.forEach((part) => part.dispose()));

function table(name: string): void {
  const uri = { scheme: 'file', toString: () => name };
  showTab(new TabInputCustom(uri, 'cotLens.table'));
}

describe('the serving profile in the status bar', () => {
  it('is shown beside tables with model, accelerators, precision and price', () => {
    expect(statusBarItem.isShown).toBe(false);
    table('none.jsonl');
    expect(statusBarItem.isShown).toBe(true);
    expect(statusBarItem.text).toBe(
      '$(server) Llama 3.1 405B · 8 × H100 SXM 80 GB · fp8 · $16.00/h',
    );
    expect(statusBarItem.tooltip).toContain('30 tokens/s per user');
    showTab(new TabInputCustom({}, 'image.preview'));
    expect(statusBarItem.isShown).toBe(false);
  });

  it.each([
    ['mainThreadWebview-cotLens.cost', true],
    ['cotLens.cost', true],
    ['mainThreadWebview-cotLens.votePanel', true],
    ['mainThreadWebview-cotLens.fileVotes', true],
    ['mainThreadWebview-cotLens.trainingBudget', true],
    ['mainThreadWebview-cotLens.factorProfile', true],
    ['mainThreadWebview-markdown.preview', false],
    ['mainThreadWebview-other-cotLens.cost', false],
  ])('beside a page of the type %s is shown: %j', (type, isShown) => {
    table('none.jsonl');
    showTab(new TabInputWebview(type));
    expect(statusBarItem.isShown).toBe(isShown);
    showTab(undefined);
    expect(statusBarItem.isShown).toBe(false);
  });

  it('says that the model is guessed from the record, until one is chosen', async () => {
    table('a.jsonl');
    await vi.waitFor(() => expect(statusBarItem.text).toMatch(/guessed from the record$/));
    expect(statusBarItem.text).toContain('DeepSeek V3 / R1 · 8 × H200');
    expect(statusBarItem.tooltip).toContain('The record names the model deepseek-r1');
    await profiles.select('llama-3.1-405b-fp8-8xh100');
    expect(statusBarItem.text).not.toContain('guessed');
  });

  it.each([['b.jsonl'], ['none.jsonl']])(
    'takes the default for what is not known: %s',
    async (name) => {
      table('a.jsonl');
      await vi.waitFor(() => expect(profiles.guessedFrom).toBe('deepseek-r1'));
      table(name);
      await vi.waitFor(() => expect(profiles.guessedFrom).toBeUndefined());
      expect(statusBarItem.text).toContain('Llama 3.1 405B');
    },
  );

  it('keeps the guess beside what holds no records, and asks once for each file', async () => {
    table('c.jsonl');
    await vi.waitFor(() => expect(profiles.guessedFrom).toBeDefined());
    showTab(undefined);
    table('c.jsonl');
    expect(profiles.current.model.id).toBe('qwen3-8b');
    expect(statusBarItem.tooltip).not.toContain('$(bug)');
    expect(trajectory).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while a profile is chosen by hand', async () => {
    await profiles.select('llama-3.1-405b-fp8-8xh100');
    table('a.jsonl');
    expect(trajectory).not.toHaveBeenCalled();
    await profiles.select('auto');
    await vi.waitFor(() => expect(profiles.guessedFrom).toBe('deepseek-r1'));
  });
});
