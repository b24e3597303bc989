import { appendFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactorId } from '../../../../src/analysis/segments/factors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { AnnotatedTrajectory, FileRef } from '../../../../src/worker/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const thought =
  'Let me restate: what is 6 * 7?\nFirst, 6 * 7 = 42.\nLet me check: 42 / 7 = 6. Yes.';
const row = (text: string): string =>
  JSON.stringify({ question: 'What is 6 * 7?', response: `<think>${text}</think>It is 42.` });
const time = '2026-01-02T03:04:05.000Z';
const id = { record: 0, index: 0 };

let handlers: AnalysisHandlers;
let path: string;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder);
  path = tempFile('a.jsonl', `${row(thought)}\n${row('So 42.')}\n`);
});
afterEach(() => handlers.dispose());

function ref(drawn = 'corrected'): FileRef {
  return { key: 'a', path, labels: { path: `${path}.cot-labels.jsonl`, drawn } };
}

function append(lines: string): void {
  appendFileSync(`${path}.cot-labels.jsonl`, lines);
}

async function correct(segment: number, factor: FactorId | null, source = 'user'): Promise<void> {
  append(await handlers.labelLines({ file: ref(), id, segment, factor, source, time }));
}

async function shown(drawn?: string): Promise<AnnotatedTrajectory> {
  return handlers.trajectory({ file: ref(drawn), id });
}

async function factorsShown(drawn?: string): Promise<readonly string[]> {
  return (await shown(drawn)).annotation.segments.map(({ factor }) => factor);
}

describe('labels beside a file', () => {
  it('show once they are in the sidecar, and not before', async () => {
    const before = await factorsShown();
    await correct(1, 'recall-fact');
    const after = await factorsShown();
    expect(after[1]).toBe('recall-fact');
    expect(before[1]).not.toBe('recall-fact');
    expect(after.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
    const { opinions, annotation } = await shown();
    expect(opinions?.get(1)?.map(({ source }) => source)).toEqual(['labeller', 'user']);
    expect(annotation.segments[1]).toMatchObject({ source: 'user', group: 'recall' });
  });

  it('can be taken back, and given again', async () => {
    const before = await factorsShown();
    await correct(1, 'recall-fact');
    await correct(1, null);
    expect(await factorsShown()).toEqual(before);
    expect(
      await handlers.labelLines({
        file: ref(),
        id,
        segment: 1,
        factor: null,
        source: 'user',
        time,
      }),
    ).toBe('');
    await correct(1, 'deduce');
    expect((await factorsShown())[1]).toBe('deduce');
  });

  it('say what is no backtrack, and where one returns to', async () => {
    const say = async (returnsTo: number | false | null): Promise<string> => {
      const lines = await handlers.backtrackLines({
        ...{ file: ref(), id, segment: 2, returnsTo, source: 'user', time },
      });
      append(lines);
      return lines;
    };
    const returns = async (): Promise<readonly (number | string | undefined)[][]> =>
      (await shown()).annotation.backtracks.map(({ segment, target, source }) => [
        ...[segment, target, source],
      ]);
    const before = await returns();
    expect(await say(null)).toBe('');
    await say(1);
    expect(await returns()).toContainEqual([2, 1, 'user']);
    expect((await shown()).backtrackOpinions?.get(2)).toHaveLength(2);
    await say(false);
    expect((await returns()).some(([segment]) => segment === 2)).toBe(false);
    const { backtracks, sources } = await handlers.agreement({ file: ref(), level: 'groups' });
    expect(backtracks.segments).toBe(1);
    expect(sources).toEqual(['labeller', 'user']);
    await say(null);
    expect(await returns()).toEqual(before);
    await expect(say(2)).rejects.toThrow('earlier segment');
  });

  it('on backtracks hold only while the place returned to reads as it did', async () => {
    append(
      await handlers.backtrackLines({
        ...{ file: ref(), id, segment: 2, returnsTo: 0, source: 'user', time },
      }),
    );
    writeFileSync(path, `${row(thought.replace('restate', 'rephrase'))}\n`);
    const { backtrackOpinions, staleLabels } = await shown();
    expect(backtrackOpinions?.size).toBe(0);
    expect(staleLabels).toBe(1);
  });

  it('reach the strips of the siblings', async () => {
    const before = await handlers.group({ file: ref(), id });
    await correct(0, 'state-answer');
    const after = await handlers.group({ file: ref(), id });
    expect(before.siblings[0]?.segmentGroups[0]).not.toBe('answer');
    expect(after.siblings[0]?.segmentGroups[0]).toBe('answer');
    expect(after.siblings[1]).toEqual(before.siblings[1]);
  });

  it('of one source alone are drawn when it is chosen', async () => {
    await correct(0, 'plan-step', 'judge');
    const [first, ...others] = await factorsShown('judge');
    expect(first).toBe('plan-step');
    expect(new Set(others)).toEqual(new Set(['unsure']));
    expect((await factorsShown())[0]).not.toBe('plan-step');
    expect(await factorsShown('nobody')).toEqual(await factorsShown());
  });

  it('hold while their text stands, and are counted when it does not', async () => {
    await correct(1, 'recall-fact');
    await correct(2, 'recall-fact');
    writeFileSync(path, `${row(thought.replace('Let me check', 'I will check'))}\n`);
    const { annotation, staleLabels } = await shown();
    expect(annotation.segments[1]?.factor).toBe('recall-fact');
    expect(annotation.segments[2]?.factor).not.toBe('recall-fact');
    expect(staleLabels).toBe(1);
  });

  it('follow their thought to another record', async () => {
    await correct(1, 'recall-fact');
    writeFileSync(path, `${row('So 42.')}\n${row(thought)}\n`);
    const moved = await handlers.trajectory({ file: ref(), id: { record: 1, index: 0 } });
    expect(moved.annotation.segments[1]?.factor).toBe('recall-fact');
  });

  it('are read around lines that say nothing, which are named', async () => {
    await correct(1, 'recall-fact');
    append('{"trajectory":\n');
    await correct(0, 'plan-step', 'judge');
    expect(await handlers.labels({ file: ref() })).toEqual({
      entries: 2,
      sources: ['user', 'judge'],
      problems: [{ line: 1, reason: 'not JSON' }],
    });
    expect((await factorsShown())[1]).toBe('recall-fact');
  });

  it('may come as a text, for files that are not on disk', async () => {
    const lines = await handlers.labelLines({
      file: ref(),
      id,
      segment: 1,
      factor: 'recall-fact',
      source: 'user',
      time,
    });
    const file = { key: 'a', path, labels: { text: lines, drawn: 'corrected' } };
    const { annotation } = await handlers.trajectory({ file, id });
    expect(annotation.segments[1]?.factor).toBe('recall-fact');
  });

  it('are none where there is no sidecar', async () => {
    expect(await handlers.labels({ file: ref() })).toEqual({
      entries: 0,
      sources: [],
      problems: [],
    });
    expect((await shown()).opinions).toBeUndefined();
  });
});

describe('agreement with labels', () => {
  const agreement = (more: object = {}) =>
    handlers.agreement({ file: ref(), level: 'groups', ...more });

  it('counts what the user confirmed and what the user changed', async () => {
    const before = await shown();
    const own = before.annotation.segments[0]?.factor ?? 'unsure';
    await correct(0, own);
    await correct(1, 'express-doubt');
    const { given, reference, comparison } = await agreement();
    expect([given, reference]).toEqual(['labeller', 'user']);
    expect(comparison.agreement).toMatchObject({ total: 2, accuracy: 0.5 });
    expect(comparison.disagreements).toMatchObject([
      { id, segment: 1, reference: 'doubt', given: before.annotation.segments[1]?.group },
    ]);
    expect(comparison.disagreements[0]?.quote).toContain('6 * 7 = 42');
    expect(comparison.kappaInterval).toBeUndefined();
  });

  it('compares a tool with the user, or with the labeller where there is no user', async () => {
    await correct(1, 'calculate', 'judge');
    expect(await agreement()).toMatchObject({ given: 'labeller', reference: 'judge' });
    await correct(1, 'deduce');
    const report = await agreement({ given: 'judge', level: 'factors' });
    expect(report.sources).toEqual(['labeller', 'judge', 'user']);
    expect(report.comparison.confusion).toMatchObject({ labels: ['calculate', 'deduce'] });
    expect((await agreement({ given: 'judge' })).comparison.agreement.accuracy).toBe(1);
  });

  it('says how many labels lead nowhere', async () => {
    await correct(1, 'recall-fact');
    append(
      '{"trajectory":{"record":99},"span":{"start":0,"end":4},"factor":"confirm","source":"t"}\n',
    );
    writeFileSync(path, `${row('Quite another thought.')}\n`);
    expect(await agreement()).toMatchObject({ stale: 1, unreadable: 1 });
  });
});
