import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../src/analysis/segments/features/hash';
import { TurnWords } from '../../../../src/analysis/segments/turnWords';
import { wordsOf } from '../../../../src/analysis/segments/words';
import { seededRandom } from '../../../support/seededRandom';

const words = new TurnWords();

function read(text: string): number[] {
  words.read(text);
  return [...words.hashes.subarray(0, words.count)];
}

function expected(text: string): number[] {
  return wordsOf(text.slice(0, 400)).map((word) => hashOf(word.text));
}

describe('TurnWords', () => {
  it.each([
    "Let's re-check 2.5, or 1,000.",
    'It don’t matter: \\frac{1}{2} and \\ 3\\4.',
    '所以 x = 3，对。',
    "the dogs' 'quoted' word",
    'é İ K \ud800 3.',
    '',
  ])('cuts %j as wordsOf does', (text) => {
    expect(read(text)).toEqual(expected(text));
  });

  it('cuts any text as wordsOf does, whose front alone it reads', () => {
    const random = seededRandom(7);
    const units = ['a', 'Z', "'", '’', '\\', '1', '.', ',', ' ', '-', '数', 'é', '\n'];
    for (let round = 0; round < 300; round += 1) {
      const length = Math.floor(random() * 500);
      const text = Array.from(
        { length },
        () => units[Math.floor(random() * units.length)] ?? '',
      ).join('');
      // Of several curly apostrophes in one word `wordsOf` straightens the first alone.
      const straight = text.replaceAll('’', "'");
      expect(read(text)).toEqual(expected(straight));
    }
  });

  it('says whether there is a number', () => {
    words.read('x = 4');
    expect(words.hasNumber).toBe(true);
    words.read('x = y');
    expect(words.hasNumber).toBe(false);
  });
});
