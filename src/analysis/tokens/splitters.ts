import {
  caseless,
  letter,
  lower,
  mark,
  newline,
  numeric,
  prepareCharacterKinds,
  upper,
} from './characterKinds';
import type { EncodingName } from './encodings';
import type { ScannedText } from './scannedText';
import {
  contractionEnd,
  digitsEnd,
  type PieceEnd,
  plainWhiteSpaceEnd,
  symbol,
  symbolsEnd,
  whiteSpaceEnd,
} from './splitting';

const blank = 0x20;

const pieceEnds: Readonly<Record<EncodingName, PieceEnd>> = {
  o200k_base: pieceEndOfO200k,
  cl100k_base: pieceEndOfCl100k,
  p50k_base: pieceEndOfGpt2,
  r50k_base: pieceEndOfGpt2,
  gpt2: pieceEndOfGpt2,
};

/** The splitter of an encoding: what its `pat_str` says, by hand. */
export function splitterOf(encoding: EncodingName): PieceEnd {
  prepareCharacterKinds();
  return pieceEnds[encoding];
}

/**
 * o200k_base, where `U` stands for `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`, `W` for
 * `[\p{Ll}\p{Lm}\p{Lo}\p{M}]` and `C` for the contractions in either case:
 * `[^\r\n\p{L}\p{N}]?U*W+C?|[^\r\n\p{L}\p{N}]?U+W*C?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*` and
 * the white space of `whiteSpaceEnd`.
 */
function pieceEndOfO200k(text: ScannedText, start: number): number {
  const kind = kindAt(text, start);
  if ((kind & (letter | mark)) !== 0) {
    return casedWordEnd(text, start);
  }
  if (kind === numeric) {
    return digitsEnd(text, start);
  }
  if (kind === newline) {
    return whiteSpaceEnd(text, start);
  }
  const second = start + text.widthAt(start);
  if ((kindAt(text, second) & (letter | mark)) !== 0) {
    return casedWordEnd(text, second);
  }
  return symbolsOrWhiteSpaceEnd(text, start, true);
}

/**
 * `U*W+C?|U+W*C?`: capitals, then small letters. Letters without case, and marks, are in both
 * sets: where no small letter follows, the pattern gives capitals back until it meets one of
 * those. A mark in front may be the optional first character as well; both ways end alike.
 */
function casedWordEnd(text: ScannedText, start: number): number {
  const middle = text.skip(start, upper | caseless | mark);
  const end = text.skip(middle, lower | caseless | mark);
  const wordEnd = end > middle ? end : withoutLastCapitals(text, start, middle);
  return contractionEnd(text, wordEnd, true);
}

/** The end without the capitals behind the last caseless letter or mark, if there is one. */
function withoutLastCapitals(text: ScannedText, start: number, end: number): number {
  for (let at = end; at > start; at--) {
    if ((kindAt(text, at - 1) & (caseless | mark)) !== 0) {
      return at;
    }
  }
  return end;
}

/**
 * cl100k_base: `C|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*` and the white
 * space of `whiteSpaceEnd`.
 */
function pieceEndOfCl100k(text: ScannedText, start: number): number {
  const contraction = contractionEnd(text, start, true);
  if (contraction > start) {
    return contraction;
  }
  const kind = kindAt(text, start);
  if ((kind & letter) !== 0) {
    return text.skip(start, letter);
  }
  if (kind === numeric) {
    return digitsEnd(text, start);
  }
  if (kind === newline) {
    return whiteSpaceEnd(text, start);
  }
  const second = start + text.widthAt(start);
  if ((kindAt(text, second) & letter) !== 0) {
    return text.skip(second, letter);
  }
  return symbolsOrWhiteSpaceEnd(text, start, false);
}

/** `| ?[^\s\p{L}\p{N}]+[\r\n]*` and white space. */
function symbolsOrWhiteSpaceEnd(text: ScannedText, start: number, slashes: boolean): number {
  const first = text.units[start] === blank ? start + 1 : start;
  if ((kindAt(text, first) & symbol) !== 0) {
    return symbolsEnd(text, first, slashes);
  }
  return whiteSpaceEnd(text, start);
}

/**
 * gpt2, r50k_base and p50k_base: `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+`
 * and `\s+(?!\S)|\s+`.
 */
function pieceEndOfGpt2(text: ScannedText, start: number): number {
  const contraction = contractionEnd(text, start, false);
  if (contraction > start) {
    return contraction;
  }
  const first = text.units[start] === blank ? start + 1 : start;
  const kind = kindAt(text, first);
  for (const set of [letter, numeric, symbol]) {
    if ((kind & set) !== 0) {
      return text.skip(first, set);
    }
  }
  return plainWhiteSpaceEnd(text, start);
}

function kindAt({ kinds }: ScannedText, at: number): number {
  return kinds[at] ?? 0;
}
