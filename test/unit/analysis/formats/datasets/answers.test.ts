import { describe, expect, it } from 'vitest';
import { trajectoriesOf, trajectoryOf } from '../../../../support/formats';

describe('OpenR1-Math rows', () => {
  const row = {
    problem: 'Legs?',
    answer: '12',
    uuid: 'u-1',
    is_reasoning_complete: [true, false],
    generations: ['<think>\na</think>12', '<think>\nb'],
    correctness_math_verify: [true, null],
    correctness_llama: [false, false],
    finish_reasons: null,
    messages: [{ role: 'assistant', content: '<think>\na</think>12' }],
  };

  it('have a sibling for every generation', () => {
    expect(trajectoriesOf(row)).toMatchObject([
      {
        format: 'openr1-math',
        problemKey: 'uuid=u-1',
        gold: '12',
        correct: true,
        truncated: false,
        response: { text: '12' },
      },
      { sample: '1', correct: false, truncated: true, thoughtState: 'open' },
    ]);
  });
});

describe('s1K rows', () => {
  it('make siblings of two teachers', () => {
    const read = trajectoriesOf({
      question: 'Legs?',
      solution: 'Each has 4, so $\\boxed{12}$.',
      gemini_thinking_trajectory: 'a',
      gemini_attempt: 'It is 11.',
      gemini_grade: 'No',
      deepseek_thinking_trajectory: 'b',
      deepseek_attempt: 'It is 12.',
      deepseek_grade: 'Yes',
    });
    expect(read).toMatchObject([
      { format: 's1k', model: 'gemini', thought: { text: 'a' }, gold: '12', correct: false },
      { sample: 'deepseek', response: { text: 'It is 12.' }, correct: true },
    ]);
    expect(read[0]?.problemKey).toBe(read[1]?.problemKey);
  });

  it('read the list of the first version', () => {
    const row = { question: 'Legs?', solution: '12', thinking_trajectories: ['a'], attempt: '12.' };
    expect(trajectoryOf(row)).toMatchObject({
      format: 's1k',
      thought: { text: 'a' },
      thoughtState: 'closed',
      response: { text: '12.' },
      gold: '12',
    });
  });
});

describe('OpenThoughts rows', () => {
  it('have thought and solution apart', () => {
    const row = {
      problem: 'Legs?',
      deepseek_reasoning: 'a',
      deepseek_solution: 'It is 12.',
      ground_truth_solution: 'We add\nand add: \\boxed{12}',
      domain: 'math',
    };
    expect(trajectoryOf(row)).toMatchObject({
      format: 'openthoughts-metadata',
      thought: { text: 'a' },
      response: { text: 'It is 12.' },
      gold: '12',
    });
    const open = 'a proof\nof many lines';
    expect(trajectoryOf({ ...row, ground_truth_solution: open }).gold).toBeUndefined();
  });

  it('of the other configuration are dialogues with marks', () => {
    const value =
      '<|begin_of_thought|>\n\na\n\n<|end_of_thought|>\n\n' +
      '<|begin_of_solution|>\n\n12\n\n<|end_of_solution|>';
    const conversations = [
      { from: 'user', value: 'Legs?' },
      { from: 'assistant', value },
    ];
    expect(trajectoryOf({ system: 's', conversations })).toMatchObject({
      format: 'chat-rows',
      problem: { text: 'Legs?' },
      thought: { text: 'a' },
      response: { text: '12' },
    });
  });
});
