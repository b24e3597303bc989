import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnalysisHandlers, analysisHandlers } from '../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../src/worker/protocol';
import { tempFile } from '../../support/tempFiles';
import { tokenizerFolder } from '../../support/tokenizers';

const samples = join(__dirname, '../../../media/samples');

function sample(name: string): FileRef {
  return { key: name, path: join(samples, name) };
}

function row(answer: string, extra: object = {}): string {
  const response = `<think>Let me see.\nIt is ${answer}.</think>The answer is ${answer}.`;
  return `${JSON.stringify({ question: 'What is 6 * 7?', response, gold: '42', ...extra })}\n`;
}

let handlers: AnalysisHandlers;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder);
});
afterEach(() => handlers.dispose());

describe('catalogue', () => {
  it('counts trajectories, groups and problems', async () => {
    const file = sample('mixed-formats.jsonl');
    const catalogue = await handlers.catalogue({ file });
    expect(catalogue.records).toBe(11);
    expect(catalogue.trajectories).toBe(14);
    expect(catalogue.problems.map(({ line, kind }) => [line, kind])).toEqual([
      [5, 'broken'],
      [9, 'unknown'],
    ]);
    expect([...catalogue.perRecord]).toEqual([1, 2, 1, 3, 3, 0, 1, 1, 1, 0, 1]);
  });
});

describe('group', () => {
  it.each([
    ['bracket-puzzle.jsonl', 6, '29', 4, '29'],
    ['ferry-timetable.jsonl', 6, '4.5', 4, '4.5'],
    ['shuixiang-zh.jsonl', 6, '24', 4, '24'],
    ['graph-colouring.jsonl', 7, '48', 4, '48'],
  ])('%s: %d siblings, winner %s by %d', async (name, siblings, winner, count, gold) => {
    const group = await handlers.group({ file: sample(name), id: { record: 0, index: 0 } });
    expect(group.siblings).toHaveLength(siblings);
    expect(group.gold).toBe(gold);
    expect(group.vote.majority).toMatchObject({ count, tie: false, correct: true });
    expect(group.vote.clusters[0]?.forms).toContain(winner);
    expect(group.vote.clusters.length).toBeGreaterThan(1);
    expect(group.vote.abstentions).toHaveLength(1);
  });

  it('has segments that reach to the end of the thought', async () => {
    const file = sample('graph-colouring.jsonl');
    const { siblings } = await handlers.group({ file, id: { record: 0, index: 0 } });
    for (const { segmentEnds, segmentGroups, thoughtTokens } of siblings) {
      expect(segmentEnds.at(-1)).toBe(thoughtTokens);
      expect(segmentGroups).toHaveLength(segmentEnds.length);
    }
  });
});

describe('locate', () => {
  it('finds the segment under a place of the raw line, and its range there', async () => {
    const text = row('42') + row('41');
    const file = { key: 'a', path: tempFile('a.jsonl', text) };
    const line = row('41');
    const character = line.indexOf('It is 41') + 3;
    const located = await handlers.locate({ file, position: { line: 1, character } });
    expect(located).toMatchObject({ id: { record: 1, index: 0 }, text: 'thought', segment: 1 });
    const { start, end } = located?.range ?? {};
    expect(start?.line).toBe(1);
    expect(line.slice(start?.character, end?.character)).toBe('It is 41.');
  });

  it('finds it in a JSON document of several lines', async () => {
    const document = JSON.stringify(JSON.parse(row('42')), undefined, 2);
    const file = { key: 'b', path: tempFile('b.json', document) };
    const lines = document.split('\n');
    const at = lines.findIndex((each) => each.includes('It is'));
    const character = (lines[at] ?? '').indexOf('It is');
    const located = await handlers.locate({ file, position: { line: at, character } });
    expect(located).toMatchObject({ text: 'thought', segment: 1 });
    expect(located?.range?.start).toEqual({ line: at, character });
  });

  it('finds it in an element of a JSON array on one line', async () => {
    const text = `[${row('42').trim()}, ${row('41').trim()}]`;
    const file = { key: 'c', path: tempFile('c.json', text) };
    const character = text.indexOf('It is 41');
    const located = await handlers.locate({ file, position: { line: 0, character } });
    expect(located).toMatchObject({ id: { record: 1, index: 0 }, text: 'thought', segment: 1 });
    expect(located?.range?.start).toEqual({ line: 0, character });
  });

  it('tells the question and the response from the thought, and nothing from all', async () => {
    const file = { key: 'd', path: tempFile('d.jsonl', row('42')) };
    const at = (words: string) => ({ line: 0, character: row('42').indexOf(words) + 1 });
    expect((await handlers.locate({ file, position: at('What is') }))?.text).toBe('problem');
    expect((await handlers.locate({ file, position: at('The answer') }))?.text).toBe('response');
    expect(await handlers.locate({ file, position: at('"question"') })).toBeUndefined();
    expect(await handlers.locate({ file, position: { line: 9, character: 0 } })).toBeUndefined();
  });
});

describe('a file that changes', () => {
  it('is read anew, never shown stale', async () => {
    const path = tempFile('grows.jsonl', row('42'));
    const file = { key: 'e', path };
    expect((await handlers.open({ file })).records).toBe(1);
    writeFileSync(path, row('41') + row('40'));
    expect((await handlers.open({ file })).records).toBe(2);
    const { annotation } = await handlers.trajectory({ file, id: { record: 0, index: 0 } });
    expect(annotation.answer?.answer).toBe('41');
    expect(annotation.correct).toBe(false);
  });

  it('says so when it is gone', async () => {
    const path = tempFile('gone.jsonl', row('42'));
    await handlers.open({ file: { key: 'f', path } });
    rmSync(path);
    await expect(handlers.open({ file: { key: 'f', path } })).rejects.toThrow(
      `${path}: the file does not exist (any more)`,
    );
  });

  it('takes an editor’s unsaved contents instead', async () => {
    const contents = { text: row('7'), version: 'editor:2' };
    const file = { key: 'g', path: tempFile('g.jsonl', row('42')), contents };
    const { annotation } = await handlers.trajectory({ file, id: { record: 0, index: 0 } });
    expect(annotation.answer?.answer).toBe('7');
  });

  it('says which record is missing', async () => {
    const file = { key: 'h', path: tempFile('h.jsonl', row('42')) };
    const gone = handlers.trajectory({ file, id: { record: 5, index: 0 } });
    await expect(gone).rejects.toThrow('The file has 1 records now; record 6 is gone.');
  });
});

describe('the folder of saved indexes', () => {
  it('costs no result when it cannot be used, and is spoken of', async () => {
    const events: WorkerEvent[] = [];
    const inTheWay = tempFile('not-a-folder', '');
    const cached = analysisHandlers(tokenizerFolder, (event) => events.push(event), inTheWay);
    // Indexes are kept of files from 4 MB on.
    const rows = row('42', { padding: 'x'.repeat(1000) }).repeat(6000);
    const file = { key: 'i', path: tempFile('i.jsonl', rows) };
    expect((await cached.open({ file })).records).toBe(6000);
    const troubles = events.filter((event) => event.kind === 'trouble');
    expect(troubles[0]?.message).toMatch(/^The (saved )?index of .*i\.jsonl /);
    cached.dispose();
  });
});

describe('setEncoding', () => {
  it('changes the counts and says the encoding', async () => {
    const file = sample('shuixiang-zh.jsonl');
    const id = { record: 0, index: 0 };
    const before = (await handlers.trajectory({ file, id })).annotation.tokens;
    await handlers.setEncoding({ encoding: 'cl100k_base' });
    const after = (await handlers.trajectory({ file, id })).annotation.tokens;
    expect(before.encoding).toBe('o200k_base');
    expect(after.encoding).toBe('cl100k_base');
    expect(after.thought).toBeGreaterThan(before.thought);
  });
});
