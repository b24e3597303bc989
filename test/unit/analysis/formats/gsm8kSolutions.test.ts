import { describe, expect, it } from 'vitest';
import { reasonOf, trajectoriesOf } from '../../../support/formats';

describe('GSM8K model solutions', () => {
  const row = {
    question: 'How many legs have 3 cats?',
    ground_truth: 'Each has 4.\n3 * 4 = <<3*4=12>>12\nA: 12',
    small: { is_correct: false, solution: '3 + 4 = 7\nA: 7' },
    large: { is_correct: true, solution: '3 * 4 = 12\nA: 12' },
  };

  it('make siblings of the models', () => {
    expect(trajectoriesOf(row)).toMatchObject([
      {
        sample: 'small',
        model: 'small',
        gold: '12',
        correct: false,
        thoughtState: 'whole',
        thought: { text: '3 + 4 = 7\nA: 7' },
      },
      { sample: 'large', model: 'large', gold: '12', correct: true, format: 'gsm8k-solutions' },
    ]);
  });

  it.each([
    ['So 3 * 4\n#### 12', '12'],
    ['A: 7 is wrong\nA: 1,200 \nDone', '1,200'],
    ['no mark', undefined],
  ])('take the gold answer from %j', (ground_truth, gold) => {
    expect(trajectoriesOf({ ...row, ground_truth })[0]?.gold).toBe(gold);
  });

  it('name the field that is wrong', () => {
    expect(reasonOf({ ...row, large: { solution: 5 } })).toBe(
      'Looks like GSM8K model solutions, but large.solution: expected a string, found a number',
    );
  });
});
