import { describe, expect, it } from 'vitest';
import type { Trajectory } from '../../../../../src/analysis/model';
import { reasonOf, trajectoriesOf, trajectoryOf } from '../../../../support/formats';

function ratedSteps({ thought, steps = [] }: Trajectory): readonly unknown[] {
  return steps.map(({ start, end, rating }) => [thought.text.slice(start, end), rating]);
}

describe('PRM800K rows', () => {
  const completion = (text: string, rating: number | null): object => ({ text, rating });
  const row = {
    timestamp: '2022-07-30T23:23:32.118856',
    question: { problem: 'Legs?', ground_truth_answer: '12' },
    label: {
      steps: [
        { completions: [completion('a', -1), completion('b', 1)], chosen_completion: 1 },
        {
          completions: [completion('c', -1)],
          human_completion: { text: 'd', rating: null },
          chosen_completion: null,
        },
        { completions: [completion('# Answer\n\n12', 0)], chosen_completion: 0 },
      ],
      finish_reason: 'solution',
    },
  };

  it('follow the path that was chosen', () => {
    const read = trajectoryOf(row);
    expect(read).toMatchObject({
      format: 'prm800k',
      thought: { text: 'b\n\nd\n\n# Answer\n\n12' },
      thoughtState: 'whole',
      gold: '12',
      correct: true,
      finish: 'solution',
      timestamp: '2022-07-30T23:23:32.118856',
    });
    expect(ratedSteps(read)).toEqual([
      ['b', 1],
      ['d', undefined],
      ['# Answer\n\n12', 0],
    ]);
  });

  it('end with the step at which the labeller stopped', () => {
    const steps = [{ completions: [completion('a', -1)], chosen_completion: null }];
    const stopped = { steps: [...steps, { completions: [] }], finish_reason: 'found_error' };
    const read = trajectoryOf({ ...row, label: stopped });
    expect(ratedSteps(read)).toEqual([['a', -1]]);
    expect(read.correct).toBe(false);
  });

  it('name a choice that is not there', () => {
    const label = { steps: [{ completions: [], chosen_completion: 4 }] };
    expect(reasonOf({ ...row, label })).toContain('label.steps[0] has no completion 4');
  });
});

describe('Math-Shepherd rows', () => {
  const input = 'How many legs? Step 1: 3 * 4 = 12 ки\nStep 2: The answer is: 11 ки';
  const label = 'How many legs? Step 1: 3 * 4 = 12 +\nStep 2: The answer is: 11 -';

  it('divide question and steps, and take the verdicts', () => {
    const read = trajectoryOf({ input, label, task: 'GSM8K' });
    expect(read).toMatchObject({
      format: 'math-shepherd',
      problem: { text: 'How many legs?' },
      correct: false,
    });
    expect(ratedSteps(read)).toEqual([
      ['Step 1: 3 * 4 = 12', 1],
      ['Step 2: The answer is: 11', -1],
    ]);
  });

  it('name a label that does not fit', () => {
    expect(reasonOf({ input, label: 'no', task: 'MATH' })).toContain('neither + nor - for step 1');
  });
});

describe('rows with the first wrong step', () => {
  const steps = ['a', 'b', 'c'];

  it.each([
    [
      1,
      [
        ['a', 1],
        ['b', -1],
        ['c', undefined],
      ],
    ],
    [
      -1,
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    ],
  ])('of ProcessBench, label %j', (label, rated) => {
    const row = { id: 'g-0', generator: 'm', problem: 'Legs?', steps, label };
    const read = trajectoryOf({ ...row, final_answer_correct: label < 0 });
    expect(ratedSteps(read)).toEqual(rated);
    expect(read).toMatchObject({ format: 'processbench', model: 'm', correct: label < 0 });
  });

  it.each([
    [
      0,
      [
        ['a', -1],
        ['b', undefined],
        ['c', undefined],
      ],
    ],
    [
      null,
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    ],
  ])('of BIG-Bench Mistake, index %j', (mistake_index, rated) => {
    const read = trajectoryOf({ input: 'Legs?', steps, target: '12', answer: '7', mistake_index });
    expect(ratedSteps(read)).toEqual(rated);
    expect(read).toMatchObject({
      format: 'big-bench-mistake',
      gold: '12',
      recordedAnswer: '7',
    });
  });
});

describe('MATH-APS rows', () => {
  const row = { question: 'Legs?', final_answer: '12', question_id: 3 };

  it('follow every way through a tree', () => {
    const leaf = (text: string, mc_value: number): object => ({ text, mc_value, children: [] });
    const inner = { text: 'a', mc_value: 0.5, children: [leaf('b', 1), leaf('c', 0)] };
    const tree = { text: 'Legs?', mc_value: 0.75, children: [inner, leaf('d', 1)] };
    const read = trajectoriesOf({ ...row, reasoning_steps: tree });
    expect(read.map((each) => [each.sample, ratedSteps(each)])).toEqual([
      [
        '0.0',
        [
          ['a', 0.5],
          ['b', 1],
        ],
      ],
      [
        '0.1',
        [
          ['a', 0.5],
          ['c', 0],
        ],
      ],
      ['1', [['d', 1]]],
    ]);
    expect(new Set(read.map(({ problemKey }) => problemKey)).size).toBe(1);
  });

  it('find the tree in a list of prefixes', () => {
    const prefixes: [string, number][] = [
      ['Legs?', 0.5],
      ['Legs?\na', 0.5],
      ['Legs?\nd', 1],
      ['Legs?\na\nc', 0],
      ['Legs?\na\nb', 1],
      ['Legs?\nd', 1],
    ];
    const reasoning_steps = prefixes.map(([solution_prefix, mc_value]) => ({
      solution_prefix,
      mc_value,
    }));
    const read = trajectoriesOf({ ...row, reasoning_steps });
    expect(read.map(ratedSteps)).toEqual([
      [['d', 1]],
      [
        ['a', 0.5],
        ['c', 0],
      ],
      [
        ['a', 0.5],
        ['b', 1],
      ],
    ]);
  });

  it('refuse trees that are too deep, or whose ways are too many', () => {
    let deep: object = { text: 'a', mc_value: 1, children: [] };
    for (let depth = 0; depth < 700; depth++) {
      deep = { text: 'a', mc_value: 1, children: [deep] };
    }
    expect(reasonOf({ ...row, reasoning_steps: deep })).toContain('steps deep');
    let comb: object = { text: 'a', mc_value: 1, children: [] };
    for (let depth = 0; depth < 480; depth++) {
      comb = { text: 'a', mc_value: 1, children: [comb, { text: 'b', mc_value: 1 }] };
    }
    expect(reasonOf({ ...row, reasoning_steps: comb })).toContain('more than 100000 steps');
  });
});
