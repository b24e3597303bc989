import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../src/analysis/model';
import { fieldCandidates } from '../../../../../src/analysis/formats/rows/fieldCandidates';
import { readMapped } from '../../../../../src/analysis/formats';

function found(...records: JsonObject[]): Record<string, [kind: string, size: number]> {
  const candidates = fieldCandidates(records);
  return Object.fromEntries(candidates.map(({ path, kind, size }) => [path, [kind, size]]));
}

describe('fieldCandidates', () => {
  it('lists what a role can be mapped to, however deep', () => {
    expect(
      found({
        meta: { 'q.id': 7, ask: 'Why?' },
        runs: [{ said: 'x', score: 1 }, { said: 'y' }],
        texts: ['abc', 'd'],
        marks: [1, 0, 1],
        chat: [{ role: 'user', content: 'hi' }],
        done: true,
        gone: null,
      }),
    ).toEqual({
      'meta["q.id"]': ['number', 1],
      'meta.ask': ['text', 4],
      'runs[*].said': ['texts', 1],
      'runs[*].score': ['numbers', 1],
      texts: ['texts', 2],
      marks: ['numbers', 3],
      chat: ['messages', 1],
      done: ['truth', 1],
    });
  });

  it('counts the records that have it and shows the first that says something', () => {
    const [candidate] = fieldCandidates([{ a: '' }, { a: 'xy' }, {}, { a: 'xyz' }]);
    expect(candidate).toEqual({
      path: 'a',
      kind: 'text',
      records: 3,
      example: 'xy',
      size: 3,
      marked: false,
    });
  });

  it('shows what a dialogue ends with, and the marks of a thought', () => {
    const chat = [
      { role: 'user', content: 'Why?' },
      { role: 'assistant', content: '<think>hm</think>Because.' },
    ];
    expect(fieldCandidates([{ chat }])[0]).toMatchObject({
      example: '<think>hm</think>Because.',
      marked: true,
    });
  });

  it('names only paths that lead there', () => {
    const record = { 'a.b': 'x', a: { b: 'y', 'c[0]': 'z', 'd"e': 'w' }, l: [{ '': 'v' }] };
    const raw = JSON.stringify(record);
    for (const { path } of fieldCandidates([record])) {
      expect(readMapped(raw, { thought: path }).kind, path).toBe('trajectories');
    }
  });

  it('is bounded, whatever the record is', () => {
    let deep: JsonObject = { end: 'x' };
    for (let level = 0; level < 2000; level++) {
      deep = { a: deep };
    }
    expect(fieldCandidates([deep])).toEqual([]);
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`k${n}`, n]));
    expect(fieldCandidates([wide])).toHaveLength(500);
    const [long] = fieldCandidates([{ a: 'x'.repeat(10_000) }]);
    expect(long).toMatchObject({ size: 10_000, example: 'x'.repeat(200) });
  });
});
