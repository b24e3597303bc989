import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../../src/analysis/formats';
import type { JsonObject, Trajectory } from '../../../../../src/analysis/model';
import { trajectoriesOf } from '../../../../support/formats';

const used = (prompt_tokens: number, completion_tokens: number, cost: number): JsonObject => ({
  idx: 901,
  ys: ['1 + 2 = 3 (left: 3)\nAnswer: 3', 'Answer: 4'],
  infos: [{ r: 1 }, { r: 0 }],
  usage_so_far: { prompt_tokens, completion_tokens, cost },
});

function readAfter(record: JsonObject, previous: () => JsonObject | undefined): Trajectory {
  const content = readRecord(JSON.stringify(record), { previous });
  const [first] = content.kind === 'trajectories' ? content.trajectories : [];
  if (first === undefined) {
    throw new Error(content.kind);
  }
  return first;
}

describe('Tree of Thoughts logs', () => {
  it('make siblings of the proposals', () => {
    expect(trajectoriesOf(used(1, 2, 3))).toMatchObject([
      { format: 'tree-of-thoughts', problemKey: 'idx=901', sample: '0', correct: true, reward: 1 },
      { sample: '1', correct: false, thought: { text: 'Answer: 4' } },
    ]);
  });

  it('subtract the counters of the record before', () => {
    const read = readAfter(used(30, 50, 0.75), () => used(10, 20, 0.5));
    expect(read.usage).toMatchObject({
      promptTokens: 20,
      outputTokens: 30,
      usd: 0.25,
      summedOver: 2,
      flags: ['differenced'],
    });
  });

  it.each([
    ['the first record', undefined],
    ['a record of something else', { question: 'q' }],
    ['a run that ended', used(90, 90, 9)],
  ])('take the counters as they are behind %s', (_, previous) => {
    const { usage } = readAfter(used(30, 50, 0.75), () => previous);
    expect(usage).toMatchObject({ promptTokens: 30, outputTokens: 50, usd: 0.75 });
    expect(usage?.flags).toBeUndefined();
  });

  it('leave the counters out where the record before is not known', () => {
    const [first] = trajectoriesOf(used(30, 50, 0.75));
    expect(first?.usage).toEqual({
      summedOver: 2,
      flags: ['cumulative'],
      raw: { prompt_tokens: 30, completion_tokens: 50, cost: 0.75 },
    });
  });

  it('give every line the value that the search gave to it', () => {
    const steps = [
      { step: 0, x: '1 2', ys: [''], new_ys: ['1 + 2 = 3 (left: 3)\n'], values: [0.5] },
      { step: 1, x: '1 2', new_ys: ['1 + 2 = 3 (left: 3)\nAnswer: 3'], values: [20] },
    ];
    const [first, second] = trajectoriesOf({ ...used(1, 1, 1), steps });
    expect(first).toMatchObject({
      problem: { text: '1 2' },
      steps: [
        { start: 0, end: 19, rating: 0.5 },
        { start: 20, end: 29, rating: 20 },
      ],
    });
    expect(second?.steps).toMatchObject([{ start: 0, end: 9 }]);
    expect(second?.steps?.[0]).not.toHaveProperty('rating');
  });

  it('tell what was offered in the place of each line', () => {
    const first = '1 + 2 = 3 (left: 3)\n';
    const steps = [
      { new_ys: [first, '2 - 1 = 1 (left: 1)\n'], values: [0.5, 0.25] },
      { new_ys: [`${first}Answer: 3`, `${first}Answer: 4`, '2 - 1 = 1 (left: 1)\nAnswer: 1'] },
    ];
    const [found] = trajectoriesOf({ ...used(1, 1, 1), steps });
    expect(found?.steps?.map(({ alternatives }) => alternatives)).toEqual([
      [{ text: '2 - 1 = 1 (left: 1)', rating: 0.25 }],
      [{ text: 'Answer: 4' }],
    ]);
  });
});
