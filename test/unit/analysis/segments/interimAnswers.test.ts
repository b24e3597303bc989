import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { findInterimAnswers } from '../../../../src/analysis/segments/interimAnswers';

function answersIn(text: string) {
  return findInterimAnswers(text, [textSpan(0, text.length)]).map(
    ({ answer, strength, subject }) => [answer, strength, subject],
  );
}

describe('findInterimAnswers', () => {
  it.each([
    ['So the answer is 18.', '18', 'strong', ''],
    ['The answer should be about -2.5 degrees.', '-2.5', 'strong', ''],
    ['Final answer: **1,250**', '1,250', 'strong', ''],
    ['The answer is $\\frac{3}{4}$.', '\\frac{3}{4}', 'strong', ''],
    ['The answer is \\frac{3}{4}.', '\\frac{3}{4}', 'strong', ''],
    ['I think the answer is option (C).', '(C)', 'strong', ''],
    ['We end with \\boxed{ 7\\sqrt{2} }.', '7\\sqrt{2}', 'strong', ''],
    ['If so, then \\boxed{7}.', '7', 'strong', ''],
    ['So x = 5.', '5', 'weak', 'x'],
    ['Therefore, 3 + 4 = 7 metres.', '7', 'weak', ''],
    ['So p(5) = 2 * 3 = 6.', '6', 'weak', 'p(5)'],
    ['Adding all of them gives 479.', '479', 'weak', ''],
    ['This equals 45%.', '45%', 'weak', ''],
    ['所以答案是42。', '42', 'strong', ''],
    ['所以x=42。', '42', 'weak', 'x'],
    ['两边相加得到 36。', '36', 'weak', ''],
  ])('reads %s', (text, answer, strength, subject) => {
    expect(answersIn(text)).toEqual([[answer, strength, subject]]);
  });

  it.each([
    'Is the answer 18?',
    'Suppose the answer is 18.',
    'If x = 5, things are easy.',
    'x = 5',
    'So x = 5 + y.',
    'So x = 5 and then y = z.',
    'The answer is not clear yet.',
    'That gives 3 + 4.',
    'The answer awaits.',
    '\\boxed{',
    '\\boxed{}',
    '',
  ])('finds none in %s', (text) => {
    expect(answersIn(text)).toEqual([]);
  });

  it('gives the segment and the place in the thought', () => {
    const thought = 'Add them up. So x = 5.';
    expect(findInterimAnswers(thought, [textSpan(0, 13), textSpan(13, 22)])).toEqual([
      { segment: 1, answer: '5', span: textSpan(20, 21), strength: 'weak', subject: 'x' },
    ]);
  });
});
