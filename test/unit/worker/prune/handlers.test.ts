import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import type { PruneView } from '../../../../src/analysis/prune/pruneView';
import type { PruneSettings } from '../../../../src/analysis/prune/rules';
import type { VerifierSource } from '../../../../src/analysis/verify/user/userVerifier';
import { CancelledError } from '../../../../src/base/errors';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../../src/worker/protocol';
import { built } from '../../../support/built';
import { lines } from '../../../support/commandLine';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const row = (problem: string, response: string, answer: string) => ({ problem, response, answer });
const rows = [
  row('What is 3 * 4?', 'As 3 * 4 = 12, the answer is 12.', '12'),
  row('What is 3 * 4?', 'As 3 * 4 = 13, the answer is 13.', '12'),
  row('What is 3 * 4?', 'As 3 * 4 = 14, no, it is 12. The answer is 12.', '12'),
  row('What is 2 + 2?', 'As 2 + 2 = 4, the answer is 4.', '4'),
];

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
let file: FileRef & { readonly path: string };
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event), undefined, {
    verifierScript: built('verifierThread.js'),
  });
  file = { key: 'a', path: tempFile('a.jsonl', lines(...rows)) };
});
afterEach(() => {
  handlers.dispose();
  vi.restoreAllMocks();
});

const key = 'a';
const profile = defaultProfile;

/** The view when all is read. */
async function read(rules: PruneSettings = {}): Promise<PruneView> {
  await handlers.openPrune({ file, rules, profile });
  await vi.waitFor(() => expect(progressOf(events)?.progress.isWhole).toBe(true), 10_000);
  return handlers.prune({ key, rules, profile });
}

function progressOf(all: readonly WorkerEvent[]): PruneView | undefined {
  return all.flatMap((event) => (event.kind === 'prune' ? [event.view] : [])).at(-1);
}

describe('pruning a file', () => {
  it('says what stays and what falls to which rule', async () => {
    const view = await read({ right: true, verified: true });
    expect(view.progress).toEqual({ records: 4, readRecords: 4, unreadable: 0, isWhole: true });
    expect(view.counts.kept).toMatchObject({ trajectories: 2, problems: 2 });
    expect(view.counts.dropped).toEqual({
      right: { all: 1, alone: 0 },
      verified: { all: 2, alone: 1 },
    });
    expect(view.waiting).toEqual([]);
    expect(view.histogram.read.reduce((sum, each) => sum + each)).toBe(4);
  });

  it('reads a file once, whatever the rules and the profile', async () => {
    const contents = vi.spyOn(CorpusFile.prototype, 'contentInPassing');
    const before = await read({ right: true });
    const after = await handlers.prune({ key, rules: { majority: true }, profile });
    expect(after.counts.dropped).toEqual({ majority: { all: 1, alone: 1 } });
    const other = defaultProfiles[3] ?? profile;
    const dear = await handlers.prune({ key, rules: { right: true }, profile: other });
    expect(dear.counts.read.usd).not.toBe(before.counts.read.usd);
    await handlers.openPrune({ file, rules: {}, profile });
    expect(contents).toHaveBeenCalledTimes(4);
  });

  it('lists what stays and what falls, page by page', async () => {
    await read({ right: true, verified: true });
    const page = (listing: Parameters<AnalysisHandlers['pageOfPruned']>[0]['listing']) =>
      handlers.pageOfPruned({ key, listing, from: 0, count: 10 });
    const kept = await page({ kind: 'kept' });
    expect(kept.rows.map(({ id }) => id.record)).toEqual([0, 3]);
    expect(kept.rows[0]).toMatchObject({
      line: 0,
      problem: 'What is 3 * 4?',
      answer: '12',
      correct: true,
      rules: [],
    });
    const dropped = await page({ kind: 'dropped' });
    expect(dropped.rows.map(({ rules }) => rules)).toEqual([['right', 'verified'], ['verified']]);
    const wrong = await page({ kind: 'dropped', rule: 'right' });
    expect(wrong.rows.map(({ id }) => id.record)).toEqual([1]);
    const last = await handlers.pageOfPruned({ key, listing: { kind: 'kept' }, from: 1, count: 9 });
    expect(last).toMatchObject({ from: 1, rows: [{ id: { record: 3 } }] });
  });

  it('shows the first row that would be written', async () => {
    await read({ right: true });
    const preview = async (format: 'sft' | 'same' | 'pairs') =>
      JSON.parse((await handlers.previewPruned({ key, format })) ?? 'null') as unknown;
    expect(await preview('sft')).toMatchObject({ problem: rows[0]?.problem, answer: '12' });
    expect(await preview('same')).toEqual(rows[0]);
    expect(await preview('pairs')).toMatchObject({ rejected: rows[1]?.response });
    await handlers.prune({ key, rules: { 'max-tokens': 1 }, profile });
    expect(await preview('sft')).toBeNull();
  });

  it('writes what stays with a manifest beside it', async () => {
    await handlers.openPrune({ file, rules: { right: true }, profile });
    const path = tempFile('rows.jsonl', 'before');
    const made = await handlers.exportPruned({ key, format: 'sft', container: 'jsonl', path });
    expect(made).toEqual({ written: 3, manifest: `${path}.manifest.json` });
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    expect(JSON.parse(readFileSync(made.manifest, 'utf8'))).toMatchObject({
      format: 'sft',
      rules: { right: true },
      profile: profile.name,
      counts: { read: { trajectories: 4 }, kept: { trajectories: 3 }, rows: 3 },
      sources: [{ file: file.path }],
    });
  });

  it('leaves nothing behind of an export that is cancelled', async () => {
    await read();
    const path = `${dirname(file.path)}/none.jsonl`;
    const writing = handlers.exportPruned({ key, format: 'sft', container: 'jsonl', path });
    void handlers.cancelPrunedExport({ key, path });
    await expect(writing).rejects.toThrow(CancelledError);
    expect(existsSync(path)).toBe(false);
  });

  it('reads what was appended, and lets go of what is closed', async () => {
    await read();
    appendFileSync(file.path, lines(rows[0] ?? {}));
    await handlers.openPrune({ file, rules: {}, profile });
    await vi.waitFor(() => expect(progressOf(events)?.counts.read.trajectories).toBe(5));
    await handlers.close({ key });
    expect(() => handlers.prune({ key, rules: {}, profile })).toThrow('pruned no longer');
  });

  it('begins anew when trajectories are annotated otherwise', async () => {
    const before = await read({ right: true });
    events.length = 0;
    await handlers.configure({ encoding: 'r50k_base' });
    await vi.waitFor(() => expect(progressOf(events)?.progress.isWhole).toBe(true));
    const after = progressOf(events);
    expect(after?.counts.kept.trajectories).toBe(before.counts.kept.trajectories);
  });

  it('says when a file cannot be read on', async () => {
    vi.spyOn(CorpusFile.prototype, 'contentInPassing').mockImplementation(() => {
      throw new Error('The disk is gone.');
    });
    await handlers.openPrune({ file, rules: {}, profile });
    await vi.waitFor(() =>
      expect(events).toContainEqual({ kind: 'pruneLost', key, message: 'The disk is gone.' }),
    );
    vi.restoreAllMocks();
    events.length = 0;
    expect((await read()).counts.read.trajectories).toBe(4);
  });
});

describe('who judges besides the record', () => {
  const beside = async (chosen: string): Promise<void> => {
    const rewards = { path: `${file.path}.rewards.jsonl`, chosen };
    await handlers.openPrune({ file: { ...file, rewards }, rules: {}, profile });
    await vi.waitFor(() => expect(progressOf(events)?.progress.isWhole).toBe(true));
    events.length = 0;
  };
  const kept = async (rules: PruneSettings) =>
    (await handlers.prune({ key, rules, profile })).counts.kept.trajectories;
  const manifest = async (): Promise<unknown> => {
    const path = tempFile('rows.jsonl', '');
    const made = await handlers.exportPruned({ key, format: 'sft', container: 'jsonl', path });
    return JSON.parse(readFileSync(made.manifest, 'utf8')) as unknown;
  };

  it('counts the rewards that are chosen, and reads again for others', async () => {
    const rewards = rows.map((_, record) => ({
      record,
      index: 0,
      source: 'mine',
      reward: record / 4,
    }));
    writeFileSync(`${file.path}.rewards.jsonl`, lines(...rewards));
    await beside('recorded');
    expect(await kept({ 'min-reward': 0.5 })).toBe(0);
    expect(await manifest()).toMatchObject({ rewards: 'recorded' });
    await beside('sidecar:mine');
    expect(await kept({ 'min-reward': 0.5 })).toBe(2);
    expect(await manifest()).toMatchObject({ rewards: 'sidecar:mine' });
    writeFileSync(`${file.path}.rewards.jsonl`, lines({ ...rewards[3], reward: 1 }, {}));
    await beside('sidecar:mine');
    expect(await kept({ 'min-reward': 0.5 })).toBe(1);
  });

  it('writes the rewards that are chosen', async () => {
    const response = '<think>3 * 4 is 12.\nSo it is 12.</think>The answer is 12.';
    writeFileSync(file.path, lines({ ...rows[0], response }));
    writeFileSync(`${file.path}.rewards.jsonl`, lines({ record: 0, steps: [0.25, 0.75] }));
    await beside('sidecar');
    const steps = await handlers.previewPruned({ key, format: 'steps' });
    expect(steps).toContain('"rating": 0.25');
    expect(steps).toContain('"rating": 0.75');
  });

  it('asks the verifiers of the user’s own, and names them in the manifest', async () => {
    const rule: VerifierSource = {
      file: 'file:///work/no-fours.json',
      kind: 'rule',
      text: JSON.stringify({ name: 'no fours', mustNotContain: 'is 4' }),
    };
    const verifiers = { sources: [rule], timeLimitMs: 500 };
    await read();
    expect(await kept({ verified: true })).toBe(2);
    events.length = 0;
    await handlers.openPrune({ file, rules: {}, profile, verifiers });
    await vi.waitFor(() => expect(progressOf(events)?.progress.isWhole).toBe(true));
    expect(progressOf(events)?.judges).toEqual({
      rewards: 'Recorded',
      verifiers: [rule.file],
      troubles: [],
    });
    expect(await kept({ verified: true })).toBe(1);
    expect(await manifest()).toMatchObject({
      verifiers: [{ file: '/work/no-fours.json', bytes: rule.text.length }],
    });
  });
});

describe('prunedIds', () => {
  it('tells others which trajectories fall, without changing what is shown', async () => {
    const ids = await handlers.prunedIds({ file, rules: { right: true } });
    expect(ids).toEqual([{ record: 1, index: 0 }]);
    await read({ verified: true });
    await handlers.prunedIds({ file, rules: { right: true } });
    const { rows: kept } = await handlers.pageOfPruned({
      key,
      listing: { kind: 'kept' },
      from: 0,
      count: 9,
    });
    expect(kept.map(({ id }) => id.record)).toEqual([0, 3]);
    writeFileSync(file.path, lines(rows[1] ?? {}));
    expect(await handlers.prunedIds({ file, rules: { right: true } })).toHaveLength(1);
  });

  it('tells what is at hand without reading anything', async () => {
    const rules = { right: true } as const;
    const contents = vi.spyOn(CorpusFile.prototype, 'contentInPassing');
    expect(await handlers.prunedIdsAtHand({ file, rules })).toBeUndefined();
    expect(contents).not.toHaveBeenCalled();
    await handlers.prunedIds({ file, rules });
    expect(await handlers.prunedIdsAtHand({ file, rules: { verified: true } })).toHaveLength(2);
    const other = { ...file, rewards: { path: 'none', chosen: 'verifiers' } };
    expect(await handlers.prunedIdsAtHand({ file: other, rules })).toBeUndefined();
  });

  it('is given up where nobody looks at the file being pruned', async () => {
    let goOn: (content: never) => void = () => undefined;
    const held = new Promise<never>((resolve) => {
      goOn = resolve;
    });
    const contents = vi.spyOn(CorpusFile.prototype, 'contentInPassing').mockReturnValue(held);
    const alone = expect(handlers.prunedIds({ file, rules: {} })).rejects.toThrow(CancelledError);
    await vi.waitFor(() => expect(contents).toHaveBeenCalled());
    void handlers.cancelPrunedIds({ key });
    goOn(undefined as never);
    await alone;
    contents.mockRestore();
    await read({ right: true });
    void handlers.cancelPrunedIds({ key });
    const { counts } = await handlers.prune({ key, rules: { right: true }, profile });
    expect(counts.kept.trajectories).toBe(3);
  });
});
