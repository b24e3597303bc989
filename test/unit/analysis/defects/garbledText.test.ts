import { describe, expect, it } from 'vitest';
import { garbledText } from '../../../../src/analysis/defects/garbledText';
import { contextOf, trajectoryWith } from './contexts';

function damageIn(thought: string) {
  return garbledText(contextOf(trajectoryWith({ thought }))).map(({ span, values }) => [
    values['kind'],
    values['count'],
    span.start,
  ]);
}

describe('garbledText', () => {
  it.each([
    ['a \ufffd\ufffd b \ufffd', [['replacement', 2, 2]]],
    ['a \ud83d b', [['surrogate', 1, 2]]],
    ['a \ude00 b', [['surrogate', 1, 2]]],
    ['a \u0000 b \u001b[0m', [['control', 2, 2]]],
    ['cafÃ© and naÃ¯ve', [['mojibake', 2, 3]]],
    ['itâ€™s', [['mojibake', 1, 2]]],
    ['20Â°', [['mojibake', 1, 2]]],
  ])('finds what is wrong with %j', (thought, expected) => {
    expect(damageIn(thought)).toEqual(expected);
  });

  it.each([
    'café, naïve, São, Ângela, â',
    '🙂 𝑥² ≤ 3\u00a0°',
    'a\tb\r\nc',
    '它是“对”的。',
    'Ã',
    '',
  ])('leaves %j alone', (thought) => {
    expect(damageIn(thought)).toEqual([]);
  });
});
