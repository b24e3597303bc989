import { describe, expect, it } from 'vitest';
import {
  AnswerComparer,
  answersEqual,
  compareAnswers,
  compareRead,
  readAnswer,
} from '../../../../src/analysis/answers/compare';
import { seededRandom } from '../../../support/seededRandom';

const equal: readonly (readonly [string, string, string])[] = [
  ['numbers', '12', '12.0'],
  ['numbers', '-0', '0'],
  ['scientific notation', '4.2\\times 10^{3}', '4200'],
  ['thousands', '$2{,}500{,}000', '2500000'],
  ['thousands', '8 250', '8,250'],
  ['decimal comma', '2,75', '2.75'],
  ['other digits', '٧٥', '75'],
  ['full width', '８８', '88'],
  ['fraction', '\\dfrac{6}{8}', '0.75'],
  ['short fraction', '\\frac38', '3/8'],
  ['mixed number', '2\\frac{3}{5}', '13/5'],
  ['mixed number', '-1 1/4', '-1.25'],
  ['repeating decimal', '0.\\overline{27}', '3/11'],
  ['rounded', '0.1429', '1/7'],
  ['rounded', '\\sqrt{7}', '2.6458'],
  ['percent', '45\\%', '0.45'],
  ['percent', '45%', '45 percent'],
  ['unit', '30\\text{ km}', '30'],
  ['unit', '30 kilometers', '30 km'],
  ['degrees', '55^\\circ', '55'],
  ['currency', '€ 19.50', '19.5'],
  ['root', '\\sqrt{50}', '5\\sqrt2'],
  ['pi', '\\frac{3\\pi}{6}', 'pi/2'],
  ['variables', '(a-b)(a+b)', 'a^2-b^2'],
  ['trigonometry', '\\sin 30^\\circ', '\\frac12'],
  ['complex', '(1+i)^2', '2i'],
  ['factorial', '6!', '720'],
  ['binomial', '\\binom{8}{3}', '56'],
  ['big', '\\frac{1500!}{1499!}', '1500'],
  ['assignment', 'n = 9', '9'],
  ['equation', '3x - y = 4', 'y = 3x - 4'],
  ['inequality', 'x > -3', '(-3, \\infty)'],
  ['chain', '1 \\le t < 6', '[1,6)'],
  ['outward brackets', ']2,8[', '(2,8)'],
  ['union', '[3,4)\\cup(-\\infty,0)', '(-\\infty,0)\\cup[3,4)'],
  ['tuple', '\\left(\\tfrac12, 4\\right)', '(0.5,4)'],
  ['list', '5, 8 and 11', '11, 5, 8'],
  ['set', '\\{4, 4, 6\\}', '\\{6,4\\}'],
  ['plus or minus', '3\\pm\\sqrt{5}', '3+\\sqrt{5}, 3-\\sqrt{5}'],
  ['matrix', '\\begin{bmatrix}1&0\\\\5&2\\end{bmatrix}', '[[1,0],[5,2]]'],
  ['ratio', '6:9', '2:3'],
  ['time', '7:45 PM', '19:45'],
  ['date', '2031/4/9', '2031-04-09'],
  ['choice', '(D)', '\\text{d}'],
  ['choice with text', 'C) the third one', 'C'],
  ['words', '\\text{The blue box.}', 'blue box'],
  ['base', '132_{4}', '30'],
  ['box', 'So $\\boxed{\\frac{5}{9}}$.', '5/9'],
];

const different: readonly (readonly [string, string, string])[] = [
  ['numbers', '41', '42'],
  ['beyond doubles', '36028797018963969', '36028797018963968'],
  ['beyond doubles', '7^{200}', '7^{200}+1'],
  ['rounded too short', '0.14', '1/7'],
  ['decimals', '3.1416', '3.1415'],
  ['percent', '45%', '4.5'],
  ['unit', '100 cm', '100 m'],
  ['pair or number', '(3,456)', '3456'],
  ['list or number', '3, 456', '3456'],
  ['tuple order', '(4,9)', '(9,4)'],
  ['subset', '3, 8', '8'],
  ['closed and open', '[0,5)', '[0,5]'],
  ['case of variables', 'Y+2', 'y+2'],
  ['absolute value', '\\sqrt{t^2}', 't'],
  ['domain', 'ln(x^2)+3', '2ln(x)'],
  ['letters of words', 'stressed', 'desserts'],
  ['one of two values', '\\pm 6', '6'],
  ['equation names', 'u=3', 'v=3'],
  ['equations', '2x+y=3', '2x-y=3'],
  [
    'determinant',
    '\\begin{vmatrix}1&2\\\\0&1\\end{vmatrix}',
    '\\begin{pmatrix}1&2\\\\0&1\\end{pmatrix}',
  ],
  ['row and column', '\\begin{pmatrix}1&2\\end{pmatrix}', '\\begin{pmatrix}1\\\\2\\end{pmatrix}'],
  ['dates', '2031-04-09', '2031-09-04'],
  ['base', '132_4', '132_5'],
  ['choices', 'A, C', 'A'],
  ['empty', '', '0'],
];

describe('compareAnswers', () => {
  it.each(equal)('finds equal (%s): %s and %s', (_kind, a, b) => {
    expect(compareAnswers(a, b)).toMatchObject({ verdict: 'equal' });
  });

  it.each(different)('tells apart (%s): %s and %s', (_kind, a, b) => {
    expect(compareAnswers(a, b)).toMatchObject({ verdict: 'different' });
  });

  it.each([
    ['10%', '10', 'percent sign missing'],
    ['(1,2)', '[1,2]', 'brackets'],
    ['\\oint_C f', '3', 'unread formula'],
    ['5^{-90}', '\\sin(4\\pi)', 'too small to tell from 0'],
    ['5^{-900}', 't-t', 'too small to tell from 0'],
  ])('leaves a doubt between %s and %s', (a, b, rule) => {
    expect(compareAnswers(a, b)).toEqual({ verdict: 'unsure', rule });
    expect(answersEqual(a, b)).toBeUndefined();
  });

  it('says of whole numbers what reading them says, the short way', () => {
    const numbers = [
      '0',
      '7',
      '-7',
      '10',
      '1230',
      '1259',
      '20240131',
      '31122024',
      '999999999999999',
    ];
    const comparer = new AnswerComparer();
    for (const a of numbers) {
      for (const b of [...numbers, '7.0', '1,230', '-0']) {
        const read = compareRead(readAnswer(a), readAnswer(b));
        expect(compareAnswers(a, b)).toEqual(read);
        expect(comparer.equal(a, b)).toBe(answersEqual(a, b));
        expect(comparer.equal(b, a)).toBe(answersEqual(a, b));
      }
    }
  });

  it('names the rule that decided', () => {
    expect(compareAnswers('1/4', '0.25')).toEqual({ verdict: 'equal', rule: 'exact value' });
    expect(compareAnswers('2\\sqrt3', '\\sqrt{12}').rule).toBe('numeric value');
    expect(compareAnswers('5 apples', '5 pears')).toEqual({ verdict: 'different', rule: 'unit' });
  });

  it('compares answers over 1,000 characters as text', () => {
    const long = `1${'+1'.repeat(600)}`;
    expect(compareAnswers(long, '601')).toEqual({ verdict: 'different', rule: 'long text' });
    expect(compareAnswers(long, ` ${long}`)).toEqual({ verdict: 'equal', rule: 'long text' });
  });

  it('is symmetric over all pairs of the tables, and reflexive', () => {
    const answers = [...equal, ...different].flatMap(([, a, b]) => [a, b]).map(readAnswer);
    for (const [index, a] of answers.entries()) {
      if (a.text !== '') {
        expect(compareAnswers(a.text, a.text).verdict).toBe('equal');
      }
      for (const b of answers.slice(index + 1)) {
        expect(compareRead(a, b)).toEqual(compareRead(b, a));
      }
    }
  }, 20_000);

  it.each([
    "__import__('os').getcwd()",
    'eval("2-2")',
    '().__class__',
    '0 # nothing',
    'process.exit()',
  ])('takes code for nothing but text: %s', (code) => {
    expect(compareAnswers(code, '0').verdict).not.toBe('equal');
  });

  it('keeps its laws and never throws on made-up answers', () => {
    const random = seededRandom(7);
    const pieces =
      '1 2 7 0 . , ; : + - * / ^ ( ) [ ] { } | ! % = < > x y e i \\frac \\sqrt \\pi \\pm \\{ \\} \\text{ \\le \\cup \\infty \\boxed{ and cm sin no A _ $ \\\\ & \\begin{pmatrix} \\end{pmatrix} é 三 ½ ²'.split(
        ' ',
      );
    const made = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        String(pieces[Math.floor(random() * pieces.length)]),
      ).join('');
    for (let round = 0; round < 1500; round++) {
      const [a, b] = [made(), made()];
      expect([a, b, compareAnswers(a, b).verdict]).toEqual([a, b, compareAnswers(b, a).verdict]);
    }
  });

  it.each([
    ['nested brackets', `${'('.repeat(450)}1${')'.repeat(450)}`],
    ['open brackets', '('.repeat(990)],
    ['tower of powers', '9^{9^{9^{9}}}'],
    ['huge factorial', '1000000!'],
    ['factorials of factorials', `5${'!'.repeat(900)}`],
    ['minus signs', '-'.repeat(990)],
    ['many items', '(1,2),'.repeat(160)],
    ['many relations', 'x=1,'.repeat(240)],
  ])('is bounded for %s', (_kind, hostile) => {
    const { verdict } = compareAnswers(hostile, '2');
    expect(verdict).not.toBe('equal');
  });
});
