import { beforeAll, describe, expect, it } from 'vitest';
import { type EncodingName, encodings } from '../../../../src/analysis/tokens/encodings';
import { ScannedText } from '../../../../src/analysis/tokens/scannedText';
import { splitterOf } from '../../../../src/analysis/tokens/splitters';
import { seededRandom } from '../../../support/seededRandom';
import { textOfAlphabet, textOfOneRun } from '../../../support/tokenTexts';

const contractions = "'(?:[sſ]|t|re|ve|m|ll|d)";
const anyCase = "'(?:[sSſ]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])";
const capitals = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]';
const smalls = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]';
const front = '[^\\r\\n\\p{L}\\p{N}]?';
const signs = ' ?[^\\p{White_Space}\\p{L}\\p{N}]+';
const blanks = '\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+';
const lines = '\\p{White_Space}*[\\r\\n]+';

const gpt2 = [contractions.replace('[sſ]', 's'), ' ?\\p{L}+', ' ?\\p{N}+', signs, blanks].join('|');

/** The patterns of the encodings, as the regular expressions of JavaScript write them. */
const patterns: Readonly<Record<EncodingName, string>> = {
  o200k_base: [
    `${front}${capitals}*${smalls}+(?:${anyCase})?`,
    `${front}${capitals}+${smalls}*(?:${anyCase})?`,
    '\\p{N}{1,3}',
    `${signs}[\\r\\n/]*`,
    lines,
    blanks,
  ].join('|'),
  cl100k_base: [anyCase, `${front}\\p{L}+`, '\\p{N}{1,3}', `${signs}[\\r\\n]*`, lines, blanks].join(
    '|',
  ),
  p50k_base: gpt2,
  r50k_base: gpt2,
  gpt2,
};

describe.each(encodings)('the splitter of %s', (encoding) => {
  let pieces: (text: string) => string[];

  beforeAll(() => {
    const pieceEnd = splitterOf(encoding);
    const scanned = new ScannedText();
    pieces = (text) => {
      const found: string[] = [];
      scanned.load(text);
      for (let start = 0; start < text.length;) {
        const end = pieceEnd(scanned, start);
        found.push(text.slice(start, end));
        start = end;
      }
      return found;
    };
  });

  it('cuts where the regular expression does', () => {
    const pattern = new RegExp(patterns[encoding], 'gu');
    const random = seededRandom(3);
    for (let round = 0; round < 4000; round++) {
      const text = round % 8 === 0 ? textOfOneRun(random) : textOfAlphabet(random);
      const expected = Array.from(text.matchAll(pattern), ([piece]) => piece);
      expect(expected.join('')).toBe(text);
      expect(pieces(text), JSON.stringify(text)).toEqual(expected);
    }
  });
});

it('finds the pieces of a line of prose', () => {
  const pieceEnd = splitterOf('o200k_base');
  const scanned = new ScannedText();
  scanned.load("It's 1234");
  expect(pieceEnd(scanned, 0)).toBe(4);
  expect(pieceEnd(scanned, 4)).toBe(5);
  expect(pieceEnd(scanned, 5)).toBe(8);
  expect(pieceEnd(scanned, 8)).toBe(9);
});
