import { describe, expect, it } from 'vitest';
import {
  findPattern,
  longestGap,
  phrasePattern,
} from '../../../../src/analysis/segments/phrasePattern';
import { factorName, labelOfSpan } from '../../../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import { checkUserFactors, withUserFactors } from '../../../../src/analysis/segments/userFactors';
import { wordsOf } from '../../../../src/analysis/segments/words';

function found(source: string, text: string): string | undefined {
  const pattern = phrasePattern(source);
  if (typeof pattern === 'string') {
    throw new Error(pattern);
  }
  const match = findPattern(pattern, wordsOf(text));
  return match && text.slice(match.start, match.end);
}

describe('phrasePattern', () => {
  it.each([
    ['unit check', 'A Unit-check follows.', 'Unit-check'],
    ['mistak*', 'Here I was mistaken.', 'mistaken'],
    ['*check', 'Let me recheck it.', 'recheck'],
    ['*ound*', 'It is rounding.', 'rounding'],
    ['so … wrong', 'So the last line is clearly wrong.', 'So the last line is clearly wrong'],
    ['so ... wrong', 'So wrong!', 'So wrong'],
    ['检查 单位', '先检查单位。', '检查单位'],
  ])('%j finds in %j', (source, text, expected) => {
    expect(found(source, text)).toBe(expected);
  });

  it('keeps to whole words and to short gaps', () => {
    expect(found('wait', 'He awaits it.')).toBeUndefined();
    expect(found('so … wrong', `So ${'very '.repeat(longestGap)}wrong`)).toBeDefined();
    expect(found('so … wrong', `So ${'very '.repeat(longestGap + 1)}wrong`)).toBeUndefined();
  });

  it.each([
    ['', 'it has no words'],
    ['… so', 'a gap needs words on both sides'],
    ['*', 'it has only wildcards, which fit everything'],
    ['a*b', '"a*b" has a * in the middle of a word'],
    ['so +', '"+" is no word'],
    ['word '.repeat(13), 'it has more than 12 words'],
    ['w'.repeat(201), 'it has more than 200 characters'],
  ])('refuses %j', (source, reason) => {
    expect(phrasePattern(source)).toBe(reason);
  });
});

describe('checkUserFactors', () => {
  it('takes what is right and says what is wrong with the rest', () => {
    const { factors, problems } = checkUserFactors([
      { name: ' Units ', group: 'check', color: '#12aB9f', patterns: ['unit*'] },
      { name: 'Units', group: 'check', patterns: ['other'] },
      { name: 'No group', group: 'magic', patterns: ['a'] },
      { name: 'Color', group: 'plan', color: 'red', patterns: ['a'] },
      { name: 'Empty', group: 'plan', patterns: [] },
      { name: 'Bad', group: 'plan', patterns: ['a*b'] },
      { name: '', group: 'plan', patterns: ['a'] },
      7,
    ]);
    expect(factors.map(({ name, group, color }) => [name, group, color])).toEqual([
      ['Units', 'check', '#12aB9f'],
    ]);
    expect(problems).toHaveLength(7);
    expect(problems[0]).toBe('Factor 2: the name "Units" is taken.');
    expect(problems[1]).toContain('restate, plan, recall');
    expect(problems[4]).toContain('has a * in the middle of a word');
  });

  it('takes an unset setting for an empty one, and nothing but a list', () => {
    expect(checkUserFactors(undefined)).toEqual({ factors: [], problems: [] });
    expect(checkUserFactors({}).problems).toEqual(['The setting has to be a list.']);
  });

  it('bounds how many there are', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      name: `Factor ${at}`,
      group: 'plan',
      patterns: ['a'],
    }));
    const { factors, problems } = checkUserFactors(many);
    expect([factors.length, problems.length]).toEqual([50, 10]);
  });
});

describe('withUserFactors', () => {
  const { factors } = checkUserFactors([
    { name: 'Units', group: 'check', patterns: ['units … match'] },
    { name: 'Lamp', group: 'recall', patterns: ['lamp*'] },
  ]);

  it('claims the spans that a pattern fits, the first factor first', () => {
    const spans = ['The units of both lamps match.', 'Both lamps are on.', 'Let me add them.'];
    const labels = withUserFactors(ruleLabeller, factors).label(spans);
    expect(labels.map(({ userFactor }) => userFactor?.name)).toEqual(['Units', 'Lamp', undefined]);
    expect(labels[0]).toMatchObject({
      factor: 'check-result',
      cue: 'units of both lamps match',
      confidence: 1,
      userFactor: { name: 'Units' },
    });
    expect(labels.map(factorName).slice(0, 2)).toEqual(['Units', 'Lamp']);
    expect(labels.map((label) => labelOfSpan('factors', label)).slice(0, 2)).toEqual([
      'Units',
      'Lamp',
    ]);
    expect(labels.map((label) => labelOfSpan('schoenfeld', label))[0]).toBe('Verify');
    expect(labels[2]).toEqual(ruleLabeller.label(spans)[2]);
  });
});
