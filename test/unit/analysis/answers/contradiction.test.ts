import { describe, expect, it } from 'vitest';
import { extractAnswer, isAnswerCutOff } from '../../../../src/analysis/answers/extract';

describe('a contradictory answer', () => {
  it('is the last one, with what was named before', () => {
    const text = 'The total is \\boxed{12}.\n\nAnswer: 15';
    const found = extractAnswer(text);
    expect(found).toMatchObject({ answer: '15', contradicts: { answer: '12' } });
    const { start = 0, end = 0 } = found?.contradicts?.span ?? {};
    expect(text.slice(start, end)).toBe('12');
  });

  it('has its spans in the whole text', () => {
    const text = '<think>a</think>So \\boxed{12}. The answer is 15.';
    const span = extractAnswer(text)?.contradicts?.span;
    expect(text.slice(span?.start, span?.end)).toBe('12');
  });

  it.each([
    ['the same in other words', 'Hence \\boxed{\\frac12}.\n\nAnswer: 0.5'],
    ['one inside the other', 'The final answer is \\boxed{12}.'],
    ['a letter and the value it stands for', 'So it is \\boxed{12}.\n\nThe correct option is B'],
    ['a lettered option and its value', 'Answer: B) 12\n\n#### 12'],
    ['two of one kind', 'So \\boxed{5} for the first. Then \\boxed{7}.'],
    ['what cannot be told', 'It grew by \\boxed{10\\%}.\n\nAnswer: 10'],
    ['one statement', 'Answer: 15'],
    ['a weak statement', 'I get 12 and then 15.'],
  ])('is not %s', (_, text) => {
    expect(extractAnswer(text)).toBeDefined();
    expect(extractAnswer(text)?.contradicts).toBeUndefined();
  });
});

describe('isAnswerCutOff', () => {
  it('sees a box that never closes, whatever was said before', () => {
    expect(isAnswerCutOff('The answer is 4. So \\boxed{4')).toBe(true);
    expect(isAnswerCutOff('So \\boxed{4}')).toBe(false);
    expect(isAnswerCutOff('')).toBe(false);
  });
});
