import { describe, expect, it } from 'vitest';
import { type FieldMapping, readMapped } from '../../../../../src/analysis/formats';
import { parsePath } from '../../../../../src/analysis/formats/rows/fieldPath';
import type { Trajectory } from '../../../../../src/analysis/model';
import { expectMapped } from '../../../../support/formats';

const row = {
  task: { ask: 'How many legs?', 'g.id': 7 },
  out: [{ t: 'a</think>12', think: 'c' }],
  many: ['<think>a</think>12', '<think>b</think>11'],
  marks: [1, 0],
  'flat.key': '12',
  model: 'm-1',
  nothing: null,
};

function mapped(mapping: FieldMapping): readonly Trajectory[] {
  const raw = JSON.stringify(row);
  const content = readMapped(raw, mapping);
  if (content.kind !== 'trajectories') {
    throw new Error(content.reason);
  }
  content.trajectories.forEach((each) => expectMapped(raw, each.thought));
  return content.trajectories;
}

describe('readMapped', () => {
  it('follows the paths of the user', () => {
    const read = mapped({
      thought: 'out[0].t',
      problem: 'task.ask',
      gold: 'flat.key',
      group: 'task["g.id"]',
      reward: 'marks[0]',
    });
    expect(read).toMatchObject([
      {
        format: 'mapped-row',
        problem: { text: 'How many legs?' },
        problemKey: 'task["g.id"]=7',
        thought: { text: 'a' },
        response: { text: '12' },
        gold: '12',
        reward: 1,
        model: 'm-1',
      },
    ]);
  });

  it('takes thought and answer apart from each other', () => {
    expect(mapped({ thought: 'out[0].think', answer: 'flat.key' })).toMatchObject([
      { thought: { text: 'c' }, thoughtState: 'closed', response: { text: '12' } },
    ]);
    expect(mapped({ thought: 'nothing', answer: 'out[0].t' })).toMatchObject([
      { thought: { text: 'a' }, response: { text: '12' } },
    ]);
  });

  it('makes siblings of lists', () => {
    expect(mapped({ answer: 'many', reward: 'marks', problem: 'task.ask' })).toMatchObject([
      { sample: '0', response: { text: '12' }, reward: 1 },
      { sample: '1', response: { text: '11' }, reward: 0 },
    ]);
  });

  it.each<[FieldMapping, string]>([
    [{ thought: 'out[3].t' }, 'the path "out[3].t" leads nowhere in this record'],
    [{ thought: 'out[0].t', reward: 'gone' }, 'the path "gone" leads nowhere in this record'],
    [{ thought: 'task' }, 'task: expected a string, found an object'],
    [{ thought: 'out[x' }, '"out[x" is no path: it breaks off at "[x"'],
    [{ problem: 'task.ask' }, 'the mapping names neither thought nor answer'],
    [{ thought: '__proto__.x' }, 'the path "__proto__.x" leads nowhere in this record'],
  ])('says what is wrong with %j', (mapping, reason) => {
    expect(readMapped(JSON.stringify(row), mapping)).toEqual({
      kind: 'unknown',
      reason: `Looks like a row with mapped fields, but ${reason}`,
    });
  });

  it('says why a record is broken', () => {
    expect(readMapped('{"a":', { thought: 'a' }).kind).toBe('broken');
    expect(readMapped('[]', { thought: 'a' })).toMatchObject({ kind: 'unknown' });
  });
});

describe('parsePath', () => {
  it.each([
    ['a.b[0]["c.d"]', ['a', 'b', 0, 'c.d']],
    ['[2].x', [2, 'x']],
    ['a b', ['a b']],
  ])('reads %s', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it.each(['.a', 'a..b', 'a[', 'a[-1]', 'a.'])('refuses %s', (text) => {
    expect(() => parsePath(text)).toThrow('is no path');
  });
});
