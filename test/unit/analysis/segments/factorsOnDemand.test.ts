import { describe, expect, it } from 'vitest';
import type { Labeller } from '../../../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import {
  trainedLabeller,
  trainedLabellerFrom,
} from '../../../../src/analysis/segments/trainedLabeller';
import { checkUserFactors, withUserFactors } from '../../../../src/analysis/segments/userFactors';
import { seededRandom } from '../../../support/seededRandom';

type Random = () => number;

const openings = [
  'Let me count the',
  'Wait, that misses the',
  'So there are',
  'Alternatively, try the',
  'Hmm, are these',
  '已知有',
  '```python\nlamps = 3\n```',
  '```output\n',
];
const things = ['lamps', 'odd rows', '\\frac{3}{4}', 'terms of the sum', '盏灯'];

/** Sentences of which some come again, some right away, and some are very long. */
function chain(random: Random, length: number): readonly string[] {
  const spans: string[] = [];
  while (spans.length < length) {
    const [sum, part] = [numberIn(random, 1, 30), numberIn(random, 1, 9)];
    const said = `${pick(openings, random)} ${pick(things, random)}: ${sum} = ${part} + ${sum - part}. `;
    const repeats = random() < 0.1 ? numberIn(random, 2, 20) : 1;
    const text = random() < 0.05 ? said.repeat(30) : said;
    spans.push(...Array.from({ length: repeats }, () => (random() < 0.02 ? '…' : text)));
  }
  return spans.slice(0, length);
}

function numberIn(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low));
}

function pick(texts: readonly string[], random: Random): string {
  return texts[numberIn(random, 0, texts.length)] ?? '';
}

const { factors: own } = checkUserFactors([
  { name: 'Misses', group: 'check', patterns: ['that misses'] },
]);

const labellers: readonly (readonly [string, Labeller])[] = [
  ['by the trained model', trainedLabeller],
  ['where it is never unsure', trainedLabellerFrom(0)],
  ['where it is often unsure', trainedLabellerFrom(0.6)],
  ['with factors of the user’s own', withUserFactors(trainedLabeller, own)],
  ['by rules', ruleLabeller],
];

describe.each(labellers)('factors on demand %s', (_, labeller) => {
  const random = seededRandom(7);
  const thoughts = [1, 2, 3, 6, 40, 300].map((length) => chain(random, length));

  it.each(thoughts.map((spans) => [spans.length, spans] as const))(
    'are those of the labels of %d spans, in whatever order they are asked for',
    (count, spans) => {
      const expected = labeller.label(spans).map(({ factor }) => factor);
      const places = expected.map((_, index) => index);
      expect(places.map(labeller.factors(spans))).toEqual(expected);
      const backwards = [...places].reverse();
      const asked = labeller.factors(spans);
      expect(backwards.map(asked)).toEqual(backwards.map((index) => expected[index]));
      const few = labeller.factors(spans);
      for (let question = 0; question < 20; question++) {
        const index = numberIn(random, 0, count);
        expect(few(index)).toBe(expected[index]);
      }
    },
  );

  it('does not mind that another thought is asked about in between', () => {
    const [one, other] = [chain(random, 30), chain(random, 30)];
    const expected = [one, other].map((spans) => labeller.label(spans).map(({ factor }) => factor));
    const asked = [one, other].map((spans) => labeller.factors(spans));
    for (let index = 0; index < 30; index++) {
      expect(asked.map((factorAt) => factorAt(index))).toEqual(
        expected.map((factors) => factors[index]),
      );
    }
  });

  it('are unsure beside the spans', () => {
    const factorAt = labeller.factors(['Three of a kind.']);
    expect([factorAt(-1), factorAt(1), labeller.factors([])(0)]).toEqual(Array(3).fill('unsure'));
  });
});
