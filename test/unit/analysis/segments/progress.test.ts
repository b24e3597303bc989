import { describe, expect, it } from 'vitest';
import { progressOf, type ProgressContext } from '../../../../src/analysis/segments/progress';

const segments = Array.from({ length: 10 }, () => ({ tokens: 10 }));

type Answer = ProgressContext['interimAnswers'][number];

function strong(segment: number, answer: string): Answer {
  return { segment, answer, strength: 'strong' };
}

function weak(segment: number, answer: string): Answer {
  return { segment, answer, strength: 'weak' };
}

function progress(interimAnswers: readonly Answer[], finalAnswer?: string) {
  return progressOf({
    segments,
    backtracks: [],
    interimAnswers,
    ...(finalAnswer !== undefined && { finalAnswer }),
    equal: (a, b) => Number(a) === Number(b),
  });
}

describe('progressOf', () => {
  it('counts changes and finds where the answer was settled', () => {
    const { answerChanges, settled } = progress(
      [strong(1, '4'), strong(3, '5'), strong(6, '5.0')],
      '5',
    );
    expect(answerChanges).toBe(1);
    expect(settled).toEqual({ segment: 3, tokens: 40, share: 0.4, tokensAfter: 60 });
  });

  it('settles nothing when the final answer is another one', () => {
    const { answerChanges, settled } = progress([strong(1, '4')], '5');
    expect(answerChanges).toBe(1);
    expect(settled).toBeUndefined();
  });

  it('goes by the last stated answer when there is no final one', () => {
    const { answerChanges, settled } = progress([strong(1, '4'), strong(3, '5'), strong(8, '4')]);
    expect(answerChanges).toBe(2);
    expect(settled?.segment).toBe(8);
  });

  it('takes calculations only when no answer is stated, and only those at the end', () => {
    expect(progress([weak(0, '5'), strong(6, '5')], '5').settled?.segment).toBe(6);
    expect(progress([weak(0, '5'), weak(2, '7'), weak(4, '5')], '5').settled?.segment).toBe(4);
    expect(progress([weak(4, '5')]).settled).toBeUndefined();
    expect(progress([weak(0, '5'), weak(2, '7')], '7').answerChanges).toBe(0);
  });

  it('counts what branches give up, but not what is checked again', () => {
    const { abandonedTokens, abandonedShare } = progressOf({
      segments,
      backtracks: [
        { segment: 4, target: 1, kind: 'new-approach' },
        { segment: 9, target: 5, kind: 're-check' },
      ],
      interimAnswers: [],
      equal: () => false,
    });
    expect(abandonedTokens).toBe(30);
    expect(abandonedShare).toBeCloseTo(0.3);
  });

  it('knows what to say of an empty thought', () => {
    const empty = { segments: [], backtracks: [], interimAnswers: [], equal: () => false };
    expect(progressOf(empty)).toEqual({ abandonedTokens: 0, abandonedShare: 0, answerChanges: 0 });
  });
});
