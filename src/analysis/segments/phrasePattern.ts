import { type Word, wordsOf } from './words';

/** One word of a pattern: the whole word, or what it starts or ends with. */
interface Piece {
  readonly text: string;
  readonly match: 'whole' | 'start' | 'end' | 'inside';
}

/** A phrase in parts with gaps between them; the words of a part follow each other. */
export interface PhrasePattern {
  readonly source: string;
  readonly parts: readonly (readonly Piece[])[];
}

/** Where a pattern was found: UTF-16 offsets. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
}

/** Words that a gap (`…`) may stand for, at most. */
export const longestGap = 8;
export const longestPattern = 200;
export const mostWords = 12;

/**
 * Reads a phrase: words in any case, `*` at the front or the end of a word for any letters there,
 * and `…` (or `...`) for a gap of up to eight words. It is not a regular expression, so that no
 * pattern can be slow. Returns the reason as a text when it is not a phrase.
 *
 * Example: `so the * is … mistak*` finds "So the sign is clearly a mistake".
 */
export function phrasePattern(source: string): PhrasePattern | string {
  if (source.length > longestPattern) {
    return `it has more than ${longestPattern} characters`;
  }
  const parts: (readonly Piece[])[] = [];
  for (const text of source.replaceAll('...', '…').split('…')) {
    const pieces = piecesOf(text);
    if (typeof pieces === 'string') {
      return pieces;
    }
    parts.push(pieces);
  }
  if (parts.some((part) => part.length === 0)) {
    return parts.length === 1 ? 'it has no words' : 'a gap needs words on both sides';
  }
  if (parts.flat().length > mostWords) {
    return `it has more than ${mostWords} words`;
  }
  if (parts.every((part) => part.every(({ text }) => text === ''))) {
    return 'it has only wildcards, which fit everything';
  }
  return { source, parts };
}

function piecesOf(text: string): readonly Piece[] | string {
  const pieces: Piece[] = [];
  for (const chunk of text.split(/\s/u).filter((each) => each !== '')) {
    const start = chunk.startsWith('*');
    const end = chunk.endsWith('*') && chunk.length > 1;
    const core = chunk.slice(start ? 1 : 0, end ? -1 : undefined);
    if (core.includes('*')) {
      return `"${chunk}" has a * in the middle of a word`;
    }
    const words = wordsOf(core);
    if (words.length === 0 && !start) {
      return `"${chunk}" is no word`;
    }
    pieces.push(...wordPieces(words, start, end));
  }
  return pieces;
}

/** A chunk such as `re-check*` is several words; the wildcard belongs to its outer ones. */
function wordPieces(words: readonly Word[], start: boolean, end: boolean): readonly Piece[] {
  if (words.length === 0) {
    return [{ text: '', match: 'inside' }];
  }
  return words.map(({ text }, index) => {
    const open = start && index === 0;
    const close = end && index === words.length - 1;
    return { text, match: open && close ? 'inside' : open ? 'end' : close ? 'start' : 'whole' };
  });
}

/**
 * The first place where a pattern stands among the words of a text; `undefined` when it does not.
 * Every part takes the first place that fits: linear in the words, for a pattern of bounded length.
 */
export function findPattern(
  { parts }: PhrasePattern,
  words: readonly Word[],
): PatternMatch | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const end = endOfMatch(parts, words, from);
    if (end !== undefined) {
      return { start: words[from]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
    }
  }
  return undefined;
}

function endOfMatch(
  parts: PhrasePattern['parts'],
  words: readonly Word[],
  from: number,
): number | undefined {
  let at = from;
  for (const [index, part] of parts.entries()) {
    const start = index === 0 ? at : nextStart(part, words, at);
    if (start === undefined || !fits(part, words, start)) {
      return undefined;
    }
    at = start + part.length;
  }
  return at;
}

function nextStart(
  part: readonly Piece[],
  words: readonly Word[],
  from: number,
): number | undefined {
  for (let at = from; at <= from + longestGap; at += 1) {
    if (fits(part, words, at)) {
      return at;
    }
  }
  return undefined;
}

function fits(part: readonly Piece[], words: readonly Word[], from: number): boolean {
  return part.every((piece, index) => {
    const word = words[from + index]?.text;
    return word !== undefined && fitsWord(piece, word);
  });
}

function fitsWord({ text, match }: Piece, word: string): boolean {
  switch (match) {
    case 'whole':
      return word === text;
    case 'start':
      return word.startsWith(text);
    case 'end':
      return word.endsWith(text);
    case 'inside':
      return word.includes(text);
  }
}
