import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { effectOf, findBacktracks } from '../../../../src/analysis/segments/backtracks';
import type { Candidate } from '../../../../src/analysis/segments/backtrackEffect';
import { factorsIn, type SpanLabel } from '../../../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';

function backtracksIn(spans: readonly string[]) {
  return findBacktracks(spans, ruleLabeller.factors(spans)).map(({ segment, target, scope }) => [
    segment,
    target,
    scope,
  ]);
}

const computed: SpanLabel = { factor: 'calculate', cue: '=', confidence: 1 };
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

  it.each([
    ['What if we use similar triangles?'],
    ['Perhaps we could use similar triangles.'],
    ['Suppose we use similar triangles.'],
    ['要是用相似三角形呢？'],
  ])('returns to words that open a branch, whatever their label: %s', (opener) => {
    const spans = [...opening, opener, '12 / 3 = 4.', '4 + 1 = 5.', 'Alternatively, use the sun.'];
    const labels = Array.from(spans, () => computed);
    expect(findBacktracks(spans, factorsIn(labels))).toMatchObject([{ segment: 5, target: 2 }]);
  });

  it('asks for no factor where nothing hints at a return', () => {
    const spans = [...opening, 'The ratio is 12 / 3 = 4.', 'So the height is 20 m.'];
    const asked: number[] = [];
    const found = findBacktracks(spans, (index) => {
      asked.push(index);
      return 'calculate';
    });
    expect([found, asked]).toEqual([[], []]);
  });

  it('does not return to a verdict, even one labelled as a plan', () => {
    const spans = [
      ...opening,
      "Let's use similar triangles.",
      'The ratio is 12 / 3 = 4.',
      'Trying that fails.',
      'The sum is 5.',
      'Alternatively, we could use the angle of the sun.',
    ];
    const labels = spans.map((_, index) =>
      index === 2 || index === 4 ? { ...computed, factor: 'choose-method' as const } : computed,
    );
    expect(findBacktracks(spans, factorsIn(labels))).toMatchObject([{ segment: 6, target: 2 }]);
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

  it('sees the next value tried after a verdict, without any turning word', () => {
    const spans = [
      ...opening,
      'Try n = 3.',
      '3 * 9 = 27.',
      'Too small.',
      'Try n = 4.',
      '4 * 9 = 36.',
      'No.',
      'Try n = 5.',
      '5 * 9 = 45.',
    ];
    expect(backtracksIn(spans)).toEqual([
      [5, 2, 'sub-problem'],
      [8, 5, 'sub-problem'],
    ]);
  });

  it('sees one calculation after another tried and rejected', () => {
    const spans = ['(2 + 3) * 4 = 20.', 'Too big by 6.', '2 + (3 * 4) = 14.', 'That is it.'];
    expect(backtracksIn(spans)).toEqual([[2, 0, 'sub-problem']]);
  });

  it('sees a phrase that opens every try', () => {
    const spans = [
      ...opening,
      'First candidate.',
      'It gives 3 + 4 = 7.',
      'That fails.',
      'Next candidate.',
      'It gives 3 + 5 = 8.',
      'That fails.',
      'Next candidate.',
      'It gives 3 + 6 = 9.',
    ];
    expect(backtracksIn(spans)).toContainEqual([8, 5, 'sub-problem']);
  });

  it('does not take cases that hold for returns', () => {
    const spans = [...opening, 'If n = 3, we get 9.', 'If n = 4, we get 12.', 'If n = 5, 15.'];
    expect(backtracksIn(spans)).toEqual([]);
  });

  it.each([
    ['This is getting messy.', 'Maybe I can use the angle of the sun.'],
    ["That doesn't work.", "Let's try the angle of the sun."],
    ["I don't see how to go on.", 'What if we use the angle of the sun instead?'],
    ["That doesn't help.", 'Perhaps it is better to look at the angle of the sun.'],
    ['这样太复杂了。', '也许可以用太阳的角度。'],
    ['这样行不通。', '试试太阳的角度。'],
  ])('takes a fresh attempt after trouble for a return: %s %s', (trouble, attempt) => {
    const spans = [...opening, "Let's use similar triangles.", '12 / 3 = 4.', trouble, attempt];
    expect(backtracksIn(spans)).toEqual([[5, 2, 'sub-problem']]);
  });

  it.each([
    ['The ratio is 12 / 3 = 4.', 'Maybe I can use the angle of the sun.'],
    ['The ratio is 12 / 3 = 4.', "Let's try the angle of the sun."],
    ["That doesn't work.", 'Let me think about how to approach this.'],
    ['That fails.', 'But earlier, when I tried another way, it came out as 4.'],
  ])('does not take a plan for one: %s %s', (before, plan) => {
    expect(backtracksIn([...opening, before, plan])).toEqual([]);
  });

  it.each([
    ['correction', ['The sum is 35 + 48 = 73.', 'I made a mistake: 35 + 48 is 83.']],
    ['correction', ['The sum is 35 + 48 = 73.', "That's not right.", 'Let me recompute it.']],
    ['re-check', ['The sum is 35 + 48 = 83.', 'Let me recompute it.']],
    ['re-check', ['The sum is 35 + 48 = 83.', "Let's try another way to verify that."]],
    ['new-approach', ['The sum is 35 + 48 = 83.', 'Alternatively, use the angle.']],
    ['new-approach', ['The sum is 35 + 48 = 83.', 'Let me start over.']],
  ] as const)('names the kind %s', (kind, sentences) => {
    const spans = [...opening, ...sentences];
    const found = findBacktracks(spans, ruleLabeller.factors(spans));
    expect(found.map((each) => each.kind)).toEqual([kind]);
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
