import { beforeAll, describe, expect, it } from 'vitest';
import { LongPieceMerger } from '../../../../src/analysis/tokens/longPieceMerger';
import { MinimumHeap } from '../../../../src/analysis/tokens/minimumHeap';
import { PieceBytes } from '../../../../src/analysis/tokens/pieceBytes';
import {
  longestShortPiece,
  type MergedPiece,
  PieceMerger,
} from '../../../../src/analysis/tokens/pieceMerger';
import { vocabularyFromRanks } from '../../../../src/analysis/tokens/rankFile';
import type { Vocabulary } from '../../../../src/analysis/tokens/vocabulary';
import { seededRandom } from '../../../support/seededRandom';

/** A vocabulary in which everything merges: all bytes, then strings of three letters. */
function smallVocabulary(): Vocabulary {
  const tokens = Array.from({ length: 0x100 }, (_, byte) => Buffer.of(byte));
  const words = ['aa', 'ab', 'ba', 'bc', 'aab', 'abc', 'abab', 'bcbc', 'aaaa', 'abcabc', 'cab'];
  tokens.push(...words.map((word) => Buffer.from(word)));
  return vocabularyFromRanks(`! 0 ${tokens.map((token) => token.toString('base64')).join(' ')}`);
}

function idsOf({ ids, first, count }: MergedPiece): number[] {
  return [...ids.subarray(first, first + count)];
}

describe('merging', () => {
  let vocabulary: Vocabulary;
  const piece = new PieceBytes();

  beforeAll(() => {
    vocabulary = smallVocabulary();
  });

  function load(text: string): void {
    piece.load(Uint16Array.from(Buffer.from(text)), 0, text.length);
  }

  it.each([
    ['aaa', [256, 97]],
    ['aab', [260]],
    ['abab', [262]],
    ['cab', [266]],
    ['xyz', [120, 121, 122]],
    ['aaaaa', [264, 97]],
  ])('of %j gives %j, the short way and the long', (text, ids) => {
    load(text);
    expect(idsOf(new PieceMerger(vocabulary).merge(piece))).toEqual(ids);
    expect(idsOf(new LongPieceMerger(vocabulary).merge(piece))).toEqual(ids);
  });

  it('gives the same the short way and the long', () => {
    const random = seededRandom(17);
    const short = new PieceMerger(vocabulary);
    const long = new LongPieceMerger(vocabulary);
    for (let round = 0; round < 2000; round++) {
      const length = 1 + Math.floor(random() * longestShortPiece);
      load(Array.from({ length }, () => 'abcd'.charAt(Math.floor(random() * 4))).join(''));
      expect(idsOf(long.merge(piece))).toEqual(idsOf(short.merge(piece)));
    }
  });
});

describe('MinimumHeap', () => {
  it('gives numbers in order, those put in later as well', () => {
    const random = seededRandom(23);
    const numbers = Array.from({ length: 500 }, () => Math.floor(random() * 1000));
    const heap = new MinimumHeap(Float64Array.from(numbers.slice(0, 200)), 200);
    numbers.slice(200).forEach((number) => heap.push(number));
    const popped = numbers.map(() => heap.pop());
    expect(popped).toEqual(numbers.toSorted((a, b) => a - b));
    expect(heap.size).toBe(0);
  });
});
