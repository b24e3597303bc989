import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { effectOf, findBacktracks } from '../../../../src/analysis/segments/backtracks';
import type { Candidate } from '../../../../src/analysis/segments/backtrackEffect';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';

function backtracksIn(spans: readonly string[]) {
  return findBacktracks(spans, ruleLabeller.label(spans)).map(({ segment, target, scope }) => [
    segment,
    target,
    scope,
  ]);
}

const opening = ['I need to find the height of the tower.', 'The problem says the shadow is 12 m.'];

describe('findBacktracks', () => {
  it('returns a switch to the plan that opened the branch', () => {
    const spans = [
      ...opening,
      "Let's use similar triangles.",
      'The ratio is 12 / 3 = 4.',
      'Alternatively, we could use the angle of the sun.',
    ];
    expect(backtracksIn(spans)).toEqual([[4, 2, 'sub-problem']]);
  });

  it('looks past the sentences that say why', () => {
    const spans = [
      ...opening,
      "Let's use similar triangles.",
      'The ratio is 12 / 3 = 4.',
      "That doesn't make sense.",
      "Let's try a different approach.",
    ];
    expect(backtracksIn(spans)).toEqual([[5, 2, 'sub-problem']]);
  });

  it('returns a mend to the step it shares numbers with', () => {
    const spans = [
      ...opening,
      'The width is 35 + 48 = 73.',
      'The depth is 5 * 4 = 20.',
      'I made a mistake: 35 + 48 is 83.',
    ];
    expect(backtracksIn(spans)).toEqual([[4, 2, 'local']]);
  });

  it('returns a restart to where the work began', () => {
    const spans = [...opening, "Let's use triangles.", '12 / 3 = 4.', 'Let me start from scratch.'];
    expect(backtracksIn(spans)).toEqual([[4, 2, 'global']]);
  });

  it('counts turns right after each other once', () => {
    const spans = [
      ...opening,
      "Let's use triangles.",
      '12 / 3 = 5.',
      'I made a mistake.',
      'Let me recompute it.',
      "Let's try another way.",
    ];
    expect(backtracksIn(spans)).toEqual([[6, 2, 'sub-problem']]);
  });

  it('calls a switch that leaves nearly everything global', () => {
    const steps = Array.from({ length: 20 }, (_, index) => `${index} + 1 = ${index + 1}.`);
    const spans = [...opening, "Let's add up.", ...steps, 'Alternatively, multiply.'];
    expect(backtracksIn(spans)).toEqual([[23, 2, 'global']]);
  });

  it('reads Chinese', () => {
    const spans = ['题目要求求塔高。', '设塔高为h。', 'h = 12 + 3 = 16。', '换一种方法，用角度。'];
    expect(backtracksIn(spans)).toEqual([[3, 1, 'sub-problem']]);
  });

  it.each([
    'Wait, is that so?',
    'Hmm, let me think.',
    'But wait, the shadow is longer.',
    'Let me check whether I made a mistake.',
    "I don't think I made a mistake.",
    'Yes, another way to see it agrees, so that is correct.',
    'The function awaits the alternatives.',
  ])('does not count %s', (sentence) => {
    expect(backtracksIn([...opening, '12 / 3 = 4.', sentence])).toEqual([]);
  });

  it('finds none in the first sentence', () => {
    expect(backtracksIn(['Alternatively, start over.'])).toEqual([]);
    expect(backtracksIn([])).toEqual([]);
  });
});

function candidate(
  segment: number,
  answer: string,
  extra: Pick<Candidate, 'strength' | 'subject'> = {},
): Candidate {
  return { segment, answer, span: textSpan(0, 1), ...extra };
}

function equal(a: string, b: string): boolean {
  return Number(a) === Number(b);
}

const turn = { segment: 5, target: 2 };
const weak = { strength: 'weak', subject: 'x' } as const;

describe('effectOf', () => {
  it.each([
    ['unchanged', [candidate(3, '4'), candidate(7, '4.0')], undefined, undefined],
    ['unchanged', [candidate(3, '4')], '4', '5'],
    ['changed', [candidate(3, '4'), candidate(7, '6')], undefined, undefined],
    ['changed', [candidate(3, '4'), candidate(7, '6')], undefined, '5'],
    ['changed-to-right', [candidate(3, '4'), candidate(5, '5')], undefined, '5'],
    ['changed-to-right', [candidate(1, '4')], '5', '5.0'],
    ['changed-to-wrong', [candidate(3, '5')], '4', '5'],
    ['unknown', [], '5', '5'],
    ['unknown', [candidate(3, '4')], undefined, '5'],
    ['changed', [candidate(3, '4', weak), candidate(8, '6', weak)], '9', undefined],
    ['unchanged', [candidate(3, '4', weak)], '4', undefined],
    ['unknown', [candidate(3, '4', weak)], '9', undefined],
    ['unknown', [candidate(1, '4', weak)], '4', undefined],
    ['changed', [candidate(1, '4'), candidate(3, '6', weak)], '6', undefined],
  ] as const)('is %s', (effect, interimAnswers, finalAnswer, gold) => {
    expect(
      effectOf(turn, {
        interimAnswers,
        ...(finalAnswer !== undefined && { finalAnswer }),
        ...(gold !== undefined && { gold }),
        equal,
      }),
    ).toBe(effect);
  });
});
