import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnalysisHandlers, analysisHandlers } from '../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../src/worker/protocol';
import { byteLevelFile } from '../../support/hubFiles';
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

describe('a mapping of fields', () => {
  const odd = (n: number): string =>
    `${JSON.stringify({ q: 'Why?', run: { said: `<think>Is it ${n}?</think>It is ${n}.` } })}\n`;
  const mapping = { thought: 'run.said', problem: 'q' };

  it('reads what no format knows, and takes effect on a file that is open', async () => {
    const file = { key: 'm', path: tempFile('m.jsonl', odd(1) + odd(2)) };
    expect((await handlers.catalogue({ file })).trajectories).toBe(0);
    const catalogue = await handlers.catalogue({ file: { ...file, mapping } });
    expect(catalogue.trajectories).toBe(2);
    expect(catalogue.formats).toEqual([{ format: 'mapped-row', records: 2 }]);
    const id = { record: 1, index: 0 };
    const { trajectory } = await handlers.trajectory({ file: { ...file, mapping }, id });
    expect(trajectory.response.text).toBe('It is 2.');
    const group = await handlers.group({ file: { ...file, mapping }, id });
    expect(group.siblings).toHaveLength(2);
    expect((await handlers.catalogue({ file })).trajectories).toBe(0);
  });

  it('wins over the format that the record looks like', async () => {
    const file = { key: 'n', path: tempFile('n.jsonl', row('42', { other: 'So 7.</think>7' })) };
    const id = { record: 0, index: 0 };
    expect((await handlers.trajectory({ file, id })).trajectory.response.text).toContain('42');
    const mapped = { ...file, mapping: { thought: 'other' } };
    const { trajectory } = await handlers.trajectory({ file: mapped, id });
    expect([trajectory.thought.text, trajectory.response.text]).toEqual(['So 7.', '7']);
  });

  it('wins over the format of a sequence', async () => {
    const session = { type: 'session_meta', payload: { id: 's' }, a: 'x</think>y' };
    const text = `${JSON.stringify(session)}\n`.repeat(3);
    const file = { key: 'o', path: tempFile('o.jsonl', text), mapping: { thought: 'a' } };
    const { formats } = await handlers.catalogue({ file });
    expect(formats).toEqual([{ format: 'mapped-row', records: 3 }]);
  });

  it('names path and reason where a record is otherwise', async () => {
    const text = `${odd(1)}{"q":"Why?"}\n`;
    const file = { key: 'p', path: tempFile('p.jsonl', text), mapping };
    const { problems } = await handlers.catalogue({ file });
    expect(problems.map(({ line }) => line)).toEqual([1]);
    expect(problems[0]?.reason).toContain('thought: the path "run.said" leads nowhere');
  });
});

describe('sampleFields and previewFields', () => {
  it('list the fields of the first records, and what a mapping makes of them', async () => {
    const text = `${JSON.stringify({ data: { modelOutput: '<think>a</think>b' }, n: 3 })}\n`.repeat(
      30,
    );
    const file = { key: 'q', path: tempFile('q.jsonl', text) };
    const sample = await handlers.sampleFields({ file });
    expect(sample.records).toBe(20);
    expect(sample.candidates.map(({ path }) => path)).toEqual(['data.modelOutput', 'n']);
    expect(sample.guess).toEqual({ thought: 'data.modelOutput' });
    expect(await handlers.previewFields({ file, mapping: sample.guess })).toMatchObject({
      records: 20,
      read: 20,
      first: { thought: 'a', response: 'b' },
    });
  });

  it('leave the file as it is open', async () => {
    const file = { key: 'r', path: tempFile('r.jsonl', row('42')) };
    const mapped = { ...file, mapping: { thought: 'response' } };
    expect((await handlers.catalogue({ file: mapped })).formats[0]?.format).toBe('mapped-row');
    await handlers.sampleFields({ file });
    const id = { record: 0, index: 0 };
    expect((await handlers.trajectory({ file: mapped, id })).trajectory.format).toBe('mapped-row');
  });

  it('say so when there are no fields', async () => {
    const file = { key: 's', path: tempFile('s.jsonl', '[1]\n[2]\n') };
    await expect(handlers.sampleFields({ file })).rejects.toThrow('None of the first');
  });
});

describe('checkTokenizer', () => {
  it('names a tokenizer and refuses what is none', async () => {
    const path = tempFile('tokenizer.json', JSON.stringify(byteLevelFile()));
    expect((await handlers.checkTokenizer({ path })).name).toMatch(/tokenizer\.json$/);
    const other = tempFile('other.json', '{"a": 1}');
    await expect(handlers.checkTokenizer({ path: other })).rejects.toThrow(
      'other.json is not a tokenizer.json',
    );
  });
});

describe('configure', () => {
  it('lets the model of each record decide what it is counted by', async () => {
    const path = tempFile('qwen.json', JSON.stringify(byteLevelFile()));
    const text = row('42', { model: 'Qwen/Qwen3-8B' }) + row('42', { model: 'gpt-4o' }) + row('42');
    const file = { key: 't', path: tempFile('t.jsonl', text) };
    await handlers.configure({ encoding: 'o200k_base', tokenizers: { 'qwen*': path } });
    const tokens = [0, 1, 2].map(async (record) => {
      const { annotation } = await handlers.trajectory({ file, id: { record, index: 0 } });
      return [annotation.tokens.encoding, annotation.tokens.source];
    });
    expect(await Promise.all(tokens)).toEqual([
      ['qwen.json', 'tokenized'],
      ['o200k_base', 'tokenized'],
      ['o200k_base', 'estimated'],
    ]);
  });

  it('counts by the encoding, by estimate, where a tokenizer cannot be read, and says so once', async () => {
    const events: WorkerEvent[] = [];
    const told = analysisHandlers(tokenizerFolder, (event) => events.push(event));
    const file = { key: 'u', path: tempFile('u.jsonl', row('1', { model: 'gpt-4o' }).repeat(3)) };
    await told.configure({
      encoding: 'o200k_base',
      tokenizers: { 'gpt*': '/nowhere/tokenizer.json' },
    });
    for (const record of [0, 1, 2]) {
      const { annotation } = await told.trajectory({ file, id: { record, index: 0 } });
      expect(annotation.tokens).toMatchObject({ encoding: 'o200k_base', source: 'estimated' });
    }
    const troubles = events.filter((event) => event.kind === 'trouble');
    expect(troubles).toHaveLength(1);
    expect(troubles[0]?.isSeen).toBe(true);
    expect(troubles[0]?.message).toMatch(
      /^The tokenizer \/nowhere\/tokenizer\.json cannot be read: .* Tokens are counted by o200k_base, as an estimate\.$/,
    );
    told.dispose();
  });

  it('changes the counts and says the encoding', async () => {
    const file = sample('shuixiang-zh.jsonl');
    const id = { record: 0, index: 0 };
    const before = (await handlers.trajectory({ file, id })).annotation.tokens;
    await handlers.configure({ encoding: 'cl100k_base' });
    const after = (await handlers.trajectory({ file, id })).annotation.tokens;
    expect(before.encoding).toBe('o200k_base');
    expect(after.encoding).toBe('cl100k_base');
    expect(after.thought).toBeGreaterThan(before.thought);
  });
});
