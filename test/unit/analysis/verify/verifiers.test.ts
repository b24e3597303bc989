import { describe, expect, it } from 'vitest';
import { bracketPuzzle } from '../../../../src/analysis/verify/bracketPuzzle';
import { calculatorAnnotations } from '../../../../src/analysis/verify/calculatorAnnotations';
import { gameOf24 } from '../../../../src/analysis/verify/gameOf24';
import { openBrackets } from '../../../../src/analysis/verify/openBrackets';
import { valueText } from '../../../../src/analysis/verify/valueText';
import { verifiers, verifyText } from '../../../../src/analysis/verify/verifiers';

describe('calculator annotations', () => {
  const verdicts = (text: string): readonly string[] =>
    calculatorAnnotations.verify({ problem: '', text }).map(({ verdict }) => verdict);

  it('are checked one by one', () => {
    const text = 'He has 4 * 6 = <<4*6=24>>24 pens and 24 + 5 = <<24+5=30>>30 in all.';
    expect(calculatorAnnotations.verify({ problem: '', text })).toMatchObject([
      { span: { start: 15, end: 25 }, stated: '4*6=24', verdict: 'true' },
      { span: { start: 46, end: 57 }, stated: '24+5=30', verdict: 'false', right: '29' },
    ]);
  });

  it.each([
    ['<<0.1*3=0.30000000000000004>>', 'true'],
    ['<<2/3=0.6666666666666666>>', 'true'],
    ['<<50*20*.01=10.0>>', 'true'],
    ['<<1,500+500=2,000>>', 'true'],
    ['<<500*5%=25>>', 'true'],
    ['<<7=7>>', 'true'],
    ['<<8=9>>', 'false'],
    ['<<x+3=8>>', 'unsure'],
    ['<<3*4>>', 'unsure'],
  ])('%s is %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });
});

describe('the game of 24', () => {
  const verdictFor = (text: string, problem = '2 3 4 5'): object | undefined => {
    const [claim] = gameOf24.verify({ problem, text });
    return claim && { verdict: claim.verdict, reason: claim.reason };
  };

  it('asks for each number once and 24', () => {
    expect(verdictFor('Steps:\n5 - 2 = 3\nAnswer: (3 + 5 - 2) * 4 = 24')).toEqual({
      verdict: 'true',
      reason: 'exact value',
    });
    expect(verdictFor('Answer: (3 + 5) * 4 - 2')).toMatchObject({ reason: 'comes to 30' });
    expect(verdictFor('Answer: 4 * 3 * 2')).toMatchObject({ reason: 'not each number once' });
    expect(verdictFor('Answer: None')).toMatchObject({ verdict: 'false' });
    expect(verdictFor('Answer: process.exit(2, 3, 4, 5)')).toMatchObject({ reason: 'no formula' });
  });

  it('marks the last line', () => {
    const text = 'Answer: 2 * 3 * 4 * 5 = 24\n';
    const [claim] = gameOf24.verify({ problem: '2 3 4 5', text });
    expect(claim).toMatchObject({ span: { start: 0, end: 26 }, right: '24' });
  });

  it('is known by its problem', () => {
    const asked = 'Use the numbers 4 4 6 8 once each to obtain 24.';
    expect(verdictFor('Answer: (4 + 8) * (6 - 4) = 24', asked)).toMatchObject({ verdict: 'true' });
    expect(verdictFor('Answer: 24', 'How many hours has a day?')).toBeUndefined();
    expect(verdictFor('Answer: 24', 'What comes after 2 4 8 16?')).toBeUndefined();
  });
});

describe('the bracket puzzle', () => {
  const problem = 'Put one pair of brackets into 1 + 2 * 3 + 4 * 5 so that it is equal to 51.';

  it.each([
    ['It is 1 + (2 * 3 + 4) * 5 = 51.', 'true', 'exact value'],
    ['(1 + 2) * 3 + 4 * 5 is 29, so 1 + (2 × 3 + 4) × 5.', 'true', 'exact value'],
    ['It is 1 + 2 * (3 + 4) * 5 = 51', 'false', 'comes to 71'],
    ['(1 + (2 * 3) + 4) * 5', 'false', 'not one pair of brackets'],
  ])('%s is %s: %s', (text, verdict, reason) => {
    expect(bracketPuzzle.verify({ problem, text })).toMatchObject([{ verdict, reason }]);
  });

  it('says where the solution stands, and what was wanted', () => {
    const text = 'So 1 + 2 * (3 + 4 * 5) it is';
    expect(bracketPuzzle.verify({ problem, text })).toMatchObject([
      { stated: '1 + 2 * (3 + 4 * 5)', right: '51', span: { start: 3, end: 22 } },
    ]);
  });

  it.each(['(', '1', ' ', '1+'])('takes no longer than it must over %j and its like', (piece) => {
    const text = piece.repeat(200_000);
    expect(bracketPuzzle.verify({ problem: `${problem}${text}`, text })).toEqual([]);
    expect(bracketPuzzle.verify({ problem: `brackets ${text}`, text })).toEqual([]);
  });

  it('is silent about other formulas, and where there is no puzzle', () => {
    expect(bracketPuzzle.verify({ problem, text: '(1 + 2) * 3 = 9' })).toEqual([]);
    const other = 'What is 1 + 2 * 3 + 4 * 5? Write no brackets.';
    expect(bracketPuzzle.verify({ problem: other, text: '(1 + 2) * 3 + 4 * 5' })).toEqual([]);
  });
});

describe('brackets that are open', () => {
  const problem = 'Complete the sequence so that the brackets are closed properly: [ { ( ) <';

  it.each([
    ['The answer is > } ]', 'true'],
    ['> } ].', 'true'],
    ['] } >', 'false'],
    ['I cannot say', 'false'],
  ])('%s is %s', (text, verdict) => {
    expect(openBrackets.verify({ problem, text })).toMatchObject([{ verdict }]);
  });

  it('says what was missing', () => {
    const text = 'So: > }';
    expect(openBrackets.verify({ problem, text })).toMatchObject([
      { stated: '> }', right: '> } ]', span: { start: 4, end: 7 } },
    ]);
  });

  it('is left alone elsewhere', () => {
    expect(openBrackets.verify({ problem: 'Expand (x + 1)(x - 1).', text: ')' })).toEqual([]);
    const broken = 'Close the brackets: [ ) {';
    expect(openBrackets.verify({ problem: broken, text: ')' })).toEqual([]);
    const closed = 'Close one of the brackets in \\boxed{}.';
    expect(openBrackets.verify({ problem: closed, text: '}' })).toEqual([]);
  });
});

describe('all verifiers', () => {
  it('have names of their own', () => {
    expect(new Set(verifiers.map(({ id }) => id)).size).toBe(verifiers.length);
  });

  it('look at the same text', () => {
    const input = { problem: '1 2 3 4', text: '1 + 2 = <<1+2=4>>4\n1*2*3*4 = 24' };
    const claims = verifyText(input, 'answer');
    expect(claims.map(({ verifier, verdict }) => [verifier, verdict])).toEqual([
      ['arithmetic', 'false'],
      ['arithmetic', 'true'],
      ['calculator', 'false'],
      ['game-of-24', 'true'],
    ]);
  });
});

describe('valueText', () => {
  it.each([
    [12n, 1n, '12'],
    [-1n, 8n, '-0.125'],
    [1n, 3n, '≈ 0.3333'],
    [10n ** 40n, 1n, '≈ 1.0000e+40'],
  ])('%s/%s', (numerator, denominator, text) => {
    expect(valueText({ numerator, denominator })).toBe(text);
  });
});
