import { describe, expect, it } from 'vitest';
import { type FieldMapping, readMapped } from '../../../../../src/analysis/formats';
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
  none: [],
  runs: [
    { said: { text: '12' }, thought: 'a', right: 1 },
    { said: { text: '11' }, thought: 'b', right: 0 },
  ],
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

  it('goes through the objects of a list', () => {
    const mapping = { thought: 'runs[*].thought', answer: 'runs[*].said.text' };
    expect(mapped({ ...mapping, reward: 'runs[*].right', gold: 'flat.key' })).toMatchObject([
      { thought: { text: 'a' }, response: { text: '12' }, reward: 1, gold: '12' },
      { thought: { text: 'b' }, response: { text: '11' }, reward: 0, gold: '12' },
    ]);
  });

  it('gives a single thought to the first sibling only', () => {
    expect(mapped({ thought: 'out[0].think', answer: 'runs[*].said.text' })).toMatchObject([
      { thought: { text: 'c' }, response: { text: '12' } },
      { thought: { text: '11' }, thoughtState: 'whole' },
    ]);
  });

  it.each<[FieldMapping, string]>([
    [{ thought: 'out[3].t' }, 'thought: the path "out[3].t" leads nowhere in this record'],
    [
      { thought: 'out[0].t', reward: 'gone' },
      'reward: the path "gone" leads nowhere in this record',
    ],
    [{ thought: 'task' }, 'task: expected a string, found an object'],
    [{ thought: 'out[x' }, 'thought: "out[x" is no path: it breaks off at "[x"'],
    [{ answer: 'task[*].t' }, 'answer: the path "task[*].t" leads to no list in this record'],
    [{ answer: 'none' }, 'the path "none" leads to no text'],
    [{ problem: 'task.ask' }, 'the mapping names neither thought nor answer'],
    [{ thought: '__proto__.x' }, 'thought: the path "__proto__.x" leads nowhere in this record'],
  ])('says what is wrong with %j', (mapping, reason) => {
    expect(readMapped(JSON.stringify(row), mapping)).toEqual({
      kind: 'unknown',
      reason: `Not as its fields are mapped: ${reason}`,
    });
  });

  it('says why a record is broken', () => {
    expect(readMapped('{"a":', { thought: 'a' }).kind).toBe('broken');
    expect(readMapped('[]', { thought: 'a' })).toMatchObject({ kind: 'unknown' });
  });
});
