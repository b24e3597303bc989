import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoriesOf } from '../../../support/formats';

describe('math-evaluation-harness rows', () => {
  const row = {
    idx: 4,
    question: 'How many legs have 3 cats?',
    gt_cot: 'Four each.',
    gt: '12',
    answer: '\\text{12}',
    code: ['So 12.', '<think>7?</think>So 7.', ''],
    pred: ['12', '7', ''],
    report: [null, null, null],
    score: [true, false, false],
    pred_score: [[2.5], [0.1, 0.3], 1],
  };

  it('make siblings of the parallel lists', () => {
    const trajectories = trajectoriesOf(row);
    expect(trajectories.map(textsOf)).toEqual([
      { problem: row.question, thought: 'So 12.', thoughtState: 'whole', response: '' },
      { problem: row.question, thought: '7?', thoughtState: 'closed', response: 'So 7.' },
      { problem: row.question, thought: '', thoughtState: 'absent', response: '' },
    ]);
    expect(
      trajectories.map((each) => [
        each.sample,
        each.gold,
        each.correct,
        each.recordedAnswer,
        each.reward,
      ]),
    ).toEqual([
      ['0', '12', true, '12', 2.5],
      ['1', '12', false, '7', 0.3],
      ['2', '12', false, undefined, 1],
    ]);
    expect(new Set(trajectories.map((each) => each.problemKey)).size).toBe(1);
  });

  it('may lack scores', () => {
    const { idx, question, gt } = row;
    const [first] = trajectoriesOf({ idx, question, gt, code: ['a'], pred: ['b'] });
    expect(first).toMatchObject({
      format: 'math-evaluation-harness',
      gold: '12',
      recordedAnswer: 'b',
    });
    expect(first).not.toHaveProperty('correct');
    expect(first).not.toHaveProperty('reward');
    expect(first).not.toHaveProperty('sample');
  });

  it('name the field that is wrong', () => {
    expect(reasonOf({ ...row, code: ['a', 5] })).toBe(
      'Looks like math-evaluation-harness, but code[1]: expected a string, found a number',
    );
    expect(reasonOf({ ...row, code: [] })).toBe(
      'Looks like math-evaluation-harness, but code[0]: expected a string, found nothing',
    );
  });
});
