import { describe, expect, it } from 'vitest';
import { agreementOf, solvedShare } from '../../../../src/analysis/prune/siblingFacts';

const voice = (answer: string | undefined, correct = NaN) => ({ answer, correct });

describe('agreementOf', () => {
  it('compares by meaning, and leaves out who abstains', () => {
    const voices = [voice('3'), voice('1/2'), voice('0.5'), voice(undefined)];
    expect(agreementOf(voices)).toEqual([0, 1, 1, NaN]);
  });

  it('lets the first of a tie win', () => {
    expect(agreementOf([voice('3'), voice('4')])).toEqual([1, 0]);
  });
});

describe('solvedShare', () => {
  it('is of those that are judged', () => {
    expect(solvedShare([voice('1', 1), voice('2', 0), voice('2')])).toBe(0.5);
    expect(solvedShare([voice('1')])).toBeNaN();
  });
});
