import { describe, expect, it } from 'vitest';
import { PieceBytes } from '../../../../src/analysis/tokens/pieceBytes';
import { vocabularyFromRanks } from '../../../../src/analysis/tokens/rankFile';
import { noToken, type Vocabulary } from '../../../../src/analysis/tokens/vocabulary';

function idOf(vocabulary: Vocabulary, text: string): number {
  const piece = new PieceBytes();
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  piece.load(units, 0, units.length);
  return vocabulary.findPiece(piece);
}

describe('vocabularyFromRanks', () => {
  // The tokens !, ", é, hello, an unused id, and a blank.
  const vocabulary = vocabularyFromRanks('! 0 IQ== Ig== w6k= aGVsbG8=\n! 5 IA==');

  it.each([
    ['!', 0],
    ['"', 1],
    ['é', 2],
    ['hello', 3],
    [' ', 5],
    ['hell', noToken],
    ['hello ', noToken],
    ['x', noToken],
  ])('knows %j as %i', (text, id) => {
    expect(idOf(vocabulary, text)).toBe(id);
  });

  it('knows the bytes of each token', () => {
    expect([0, 2, 3, 4, 5].map((id) => vocabulary.lengthOf(id))).toEqual([1, 2, 5, 0, 1]);
    expect(vocabulary.longest).toBe(5);
  });

  it.each([
    ['a line without its sign', '0 IQ=='],
    ['ids that go back', '! 5 IQ== Ig==\n! 3 IA=='],
    ['an id beyond all bounds', '! 9999999 IQ=='],
  ])('refuses %s', (_what, ranks) => {
    expect(() => vocabularyFromRanks(ranks)).toThrow('damaged');
  });
});
