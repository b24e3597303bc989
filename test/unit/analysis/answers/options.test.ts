import { describe, expect, it } from 'vitest';
import { answerAmong, optionsOf } from '../../../../src/analysis/answers/options';

describe('options of a problem', () => {
  it.each([
    ['How many? (A) 12 (B) 13 (C) 14', { A: '12', B: '13', C: '14' }],
    ['How many?\nA. twelve\nB. thirteen', { A: 'twelve', B: 'thirteen' }],
    ['How many?\nA) $\\frac12$\nB) 0.25\nC) 3', { A: '$\\frac12$', B: '0.25', C: '3' }],
    ['Pick one: A. red B. blue', { A: 'red', B: 'blue' }],
    ['几个？\nA、三个\nB、四个', { A: '三个', B: '四个' }],
  ])('in %j', (problem, expected) => {
    expect(Object.fromEntries(optionsOf(problem))).toEqual(expected);
  });

  it.each(['A train leaves B at noon.', 'Let (A) be a set.', 'B. starts wrong\nC. too', ''])(
    'are none in %j',
    (problem) => {
      expect(optionsOf(problem).size).toBe(0);
    },
  );

  it('are named by their text', () => {
    const options = optionsOf('Half of one? (A) 1 (B) 0.5 (C) 2 (D) 1.0');
    expect(answerAmong(options, '\\frac12')).toBe('B');
    expect(answerAmong(options, 'c')).toBe('c');
    expect(answerAmong(options, '7')).toBe('7');
    expect(answerAmong(options, '1')).toBe('1');
  });
});
