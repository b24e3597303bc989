import { describe, expect, it } from 'vitest';
import { isLatinLetter, isWhiteSpace } from '../../../../src/analysis/segments/characters';
import { hashOf } from '../../../../src/analysis/segments/features/hash';
import { SentenceWords, wordsKept } from '../../../../src/analysis/segments/sentenceWords';
import { wordsOf } from '../../../../src/analysis/segments/words';
import { seededRandom } from '../../../support/seededRandom';

const texts = [
  "Let's re-check 2.5 + 1,000 = 1002.5, shall we?",
  'So \\frac{a}{b} is I, don’t you think？',
  '所以 3 × 4 = 12 ✓。',
  'Über-größe, naïve\u00a0— “x”!',
  '\\',
  "a'",
  '',
  ' \n',
  'wait '.repeat(500),
] as const;

interface FoundWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, found in a second way. */
function wordsIn(text: string): readonly FoundWord[] {
  const word =
    /\d+(?:[.,]\d+)*|\\?[a-z]+(?:['’][a-z]+)*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/giu;
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: /^\d/u.test(found) ? '#' : found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

function read(text: string): SentenceWords {
  const sentence = new SentenceWords();
  sentence.read('Something = else 1 ✓ ?');
  sentence.read(text);
  return sentence;
}

/** The share of mathematics counted unit by unit, in a second way. */
function mathShareOf(text: string): number {
  const operators = '=+-*/^<>×÷·√%_{}()[]|\\&≤≥≈≠∑∫π$';
  const words = wordsIn(text);
  const commands = words.filter((word) => word.text.startsWith('\\'));
  const prose = words.filter(
    (word) =>
      word.text !== '#' &&
      !word.text.startsWith('\\') &&
      (word.text.length > 1 || word.text === 'i' || !/[a-z]/u.test(word.text)),
  );
  const lengthOf = (some: typeof words) =>
    some.reduce((sum, { start, end }) => sum + end - start, 0);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const shown =
    units.filter((unit) => !isWhiteSpace(unit)).length - lengthOf(commands) + commands.length;
  const marks = units.filter(
    (unit) =>
      unit < 0x100 &&
      !isLatinLetter(unit) &&
      !/[\d\s]/u.test(String.fromCharCode(unit)) &&
      !operators.includes(String.fromCharCode(unit)),
  );
  return shown <= 0 ? 0 : Math.max(0, shown - lengthOf(prose) - marks.length) / shown;
}

describe('SentenceWords', () => {
  it.each(texts)('has the words of %j', (text) => {
    const { words: hashes, starts, ends, count, hasWords } = read(text);
    const words = wordsIn(text);
    expect(
      Array.from({ length: count }, (_, at) => ({
        hash: hashes[at],
        start: starts[at],
        end: ends[at],
      })),
    ).toEqual(
      words
        .slice(0, wordsKept)
        .map((word) => ({ hash: hashOf(word.text), start: word.start, end: word.end })),
    );
    expect(hasWords).toBe(words.length > 0);
  });

  it('has the words of any text', () => {
    const random = seededRandom(7);
    const units = ['a', 'Z', "'", '’', '\\', '1', '.', ',', ' ', '-', '数', 'é', '\n'];
    for (let round = 0; round < 300; round += 1) {
      const length = Math.floor(random() * 500);
      const text = Array.from(
        { length },
        () => units[Math.floor(random() * units.length)] ?? '',
      ).join('');
      const { words, count } = read(text);
      expect([...words.subarray(0, count)]).toEqual(wordsIn(text).map((word) => hashOf(word.text)));
      expect(wordsOf(text)).toEqual(wordsIn(text));
    }
  });

  it.each(texts)('sees the form of %j', (text) => {
    const { mathShare, hasEquals, hasNumber, isQuestion, hasTick } = read(text);
    expect(mathShare).toBeCloseTo(mathShareOf(text), 12);
    expect({ hasEquals, hasNumber, isQuestion, hasTick }).toEqual({
      hasEquals: text.includes('='),
      hasNumber: /\d/u.test(text),
      isQuestion: /[?？]/u.test(text),
      hasTick: /[✓✔✅]/u.test(text),
    });
  });
});
