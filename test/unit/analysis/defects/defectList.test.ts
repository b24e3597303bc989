import { describe, expect, it } from 'vitest';
import type { DefectContext } from '../../../../src/analysis/defects/defect';
import { findDefects } from '../../../../src/analysis/defects/defectList';
import { textSpan } from '../../../../src/base/positions';
import { answerOf, contextOf, trajectoryWith } from './contexts';

function codes(context: DefectContext): readonly string[] {
  return findDefects(context).map(({ code }) => code);
}

const stated = (answer: string, strength: 'strong' | 'weak' = 'strong') => [
  { answer, span: textSpan(0, 1), strength },
];

function without(context: DefectContext): DefectContext {
  const { trajectory, interimAnswers, equal } = context;
  return { trajectory, interimAnswers, equal };
}

describe('findDefects', () => {
  it('finds none in a sound trajectory', () => {
    const sound = trajectoryWith({}, { gold: '12' });
    expect(codes(contextOf(sound, { interimAnswers: stated('12.0') }))).toEqual([]);
  });

  it('tells a thought that was cut off from one that is not closed', () => {
    const open = { thoughtState: 'open' } as const;
    expect(codes(contextOf(trajectoryWith({}, { ...open, truncated: true })))).toEqual([
      'truncated',
    ]);
    expect(codes(contextOf(trajectoryWith({}, open)))).toEqual(['unclosed-thought']);
  });

  it('marks the end of what was said', () => {
    const trajectory = trajectoryWith(
      { thought: 'So far.  \n', response: ' ' },
      { truncated: true, finish: 'length' },
    );
    expect(findDefects(without(contextOf(trajectory)))).toEqual([
      {
        code: 'truncated',
        severity: 'information',
        text: 'thought',
        span: { start: 6, end: 7 },
        values: { finish: 'length' },
      },
    ]);
  });

  it('finds tags where none belong', () => {
    const trajectory = trajectoryWith({ response: 'So.</think> The answer is 12.' });
    expect(findDefects(contextOf(trajectory))).toMatchObject([
      { code: 'stray-tag', text: 'response', span: { start: 3, end: 11 } },
    ]);
  });

  it('misses an answer only where one is expected', () => {
    expect(codes(without(contextOf(trajectoryWith({}, { gold: '12' }))))).toEqual(['no-answer']);
    expect(codes(without(contextOf(trajectoryWith({}))))).toEqual([]);
    const judged = trajectoryWith({}, { gold: 'yes', correct: true });
    expect(codes(without(contextOf(judged)))).toEqual([]);
  });

  it('sees that the response contradicts the thought', () => {
    const found = findDefects(contextOf(trajectoryWith({}), { interimAnswers: stated('13') }));
    expect(found).toMatchObject([
      { code: 'contradicted-answer', text: 'response', values: { answer: '12', interim: '13' } },
    ]);
  });

  it('does not call it a contradiction when it cannot tell', () => {
    const trajectory = trajectoryWith({});
    const weak = contextOf(trajectory, { interimAnswers: stated('13', 'weak') });
    const unsure = contextOf(trajectory, {
      interimAnswers: stated('13'),
      equal: () => undefined,
    });
    const inThought = contextOf(trajectory, {
      interimAnswers: stated('13'),
      answer: answerOf('12', 'thought'),
    });
    expect([weak, unsure, inThought].flatMap(codes)).toEqual([]);
  });

  it.each([
    ['one character', 'a'.repeat(1_000_000)],
    ['one ideograph', '等'.repeat(1_000_000)],
    ['wait', 'wait '.repeat(100_000)],
    ['scripts in turn', 'a等'.repeat(300_000)],
    ['replacement characters', '\ufffd '.repeat(300_000)],
    ['tags', '<think>'.repeat(100_000)],
  ])('comes to an end on a long text of %s', (_, thought) => {
    expect(findDefects(contextOf(trajectoryWith({ thought }))).length).toBeLessThan(20);
  });
});
