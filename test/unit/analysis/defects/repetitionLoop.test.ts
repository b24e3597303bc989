import { describe, expect, it } from 'vitest';
import { repetitionLoops } from '../../../../src/analysis/defects/repetitionLoop';
import { contextOf, trajectoryWith } from './contexts';

function loopsIn(thought: string) {
  return repetitionLoops(contextOf(trajectoryWith({ thought }))).map(({ span, values }) => ({
    text: thought.slice(span.start, span.end),
    ...values,
  }));
}

const sentence = 'So I have to count the red pens once more, and then the blue ones. ';
const opening = 'There are three boxes with four pens each. ';

describe('repetitionLoops', () => {
  it('finds a sentence that comes again and again, and where it starts', () => {
    const found = loopsIn(`${opening}${sentence.repeat(6)}Done.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ times: 6, repeated: sentence.trim() });
    expect(found[0]?.text.length).toBeGreaterThanOrEqual(5 * sentence.length);
  });

  it('finds a loop that the text ends in', () => {
    expect(loopsIn(`${opening}${sentence.repeat(40).slice(0, -20)}`)).toHaveLength(1);
  });

  it('finds one word, and one ideograph', () => {
    expect(loopsIn(`${opening}${'wait '.repeat(50)}`)[0]).toMatchObject({ repeated: 'wait' });
    expect(loopsIn('先算一遍。'.repeat(12))[0]).toMatchObject({ times: 12 });
  });

  it('finds one character', () => {
    expect(loopsIn('a'.repeat(5_000))).toHaveLength(1);
  });

  it('finds a loop in the response', () => {
    const context = contextOf(trajectoryWith({ response: sentence.repeat(8) }));
    expect(repetitionLoops(context).map(({ text }) => text)).toEqual(['response']);
  });

  it.each([
    ['a table', `| n | square |\n| --- | --- |\n${rows((n) => `| ${n} | ${n * n} |`)}`],
    ['a list', rows((n) => `- When n is ${n}, the square of it is ${n * n}.`)],
    ['a ruler', `Above\n${'-'.repeat(60)}\nBelow`],
    ['a formula', '9 \\times \\frac{5}{3} = '.repeat(4)],
    ['zeros', Array.from({ length: 40 }, () => '0').join(' ')],
    ['a sum of ones', Array.from({ length: 30 }, () => '1').join(' + ')],
    ['said three times', sentence.repeat(3)],
    ['yes yes yes', 'Yes, yes, yes, yes, that is it.'],
    ['empty', ''],
  ])('does not take %s for one', (_, thought) => {
    expect(loopsIn(thought)).toEqual([]);
  });
});

function rows(row: (n: number) => string): string {
  return Array.from({ length: 60 }, (_, n) => row(n)).join('\n');
}
