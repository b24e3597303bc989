import { mark, newline, numeric, other, space } from './characterKinds';
import type { ScannedText } from './scannedText';

/**
 * Where the piece that starts at an offset ends. Byte-pair merging never crosses the end of a
 * piece. An encoding defines its pieces by a regular expression; these functions do by hand what
 * it does, in time linear in the text, whatever the text.
 */
export type PieceEnd = (text: ScannedText, start: number) => number;

/** `[^\s\p{L}\p{N}]` */
export const symbol = other | mark;

const apostrophe = 0x27;
const slash = 0x2f;
/** The long s is the same letter as s when case is ignored. */
const longS = 0x17f;

/** `\p{N}{1,3}` */
export function digitsEnd(text: ScannedText, start: number): number {
  let at = start;
  for (let count = 0; count < 3 && text.kinds[at] === numeric; count++) {
    at += text.widthAt(at);
  }
  return at;
}

/** `[^\s\p{L}\p{N}]+[\r\n]*`, the latter with slashes where `slashes` is set. */
export function symbolsEnd(text: ScannedText, start: number, slashes: boolean): number {
  let at = text.skip(start, symbol);
  while (text.kinds[at] === newline || (slashes && text.units[at] === slash)) {
    at++;
  }
  return at;
}

/** `\s*[\r\n]+|\s+(?!\S)|\s+` */
export function whiteSpaceEnd(text: ScannedText, start: number): number {
  const end = text.skip(start, space | newline);
  for (let at = end; at > start; at--) {
    if (text.kinds[at - 1] === newline) {
      return at;
    }
  }
  return leavingLast(text, start, end);
}

/** `\s+(?!\S)|\s+` */
export function plainWhiteSpaceEnd(text: ScannedText, start: number): number {
  return leavingLast(text, start, text.skip(start, space | newline));
}

/** The last blank before a word belongs to the word; all white space is of one unit. */
function leavingLast(text: ScannedText, start: number, end: number): number {
  return end === text.length || end - start === 1 ? end : end - 1;
}

/**
 * `(?i:'s|'t|'re|'ve|'m|'ll|'d)?`, or the same without `(?i:)`.
 *
 * @example of "it's", contractionEnd(2, true) is 4 and contractionEnd(1, true) is 1
 */
export function contractionEnd(text: ScannedText, start: number, ignoreCase: boolean): number {
  if (text.units[start] !== apostrophe) {
    return start;
  }
  const second = letterAt(text, start + 2, ignoreCase);
  switch (letterAt(text, start + 1, ignoreCase)) {
    case 's':
    case 't':
    case 'm':
    case 'd':
      return start + 2;
    case 'r':
    case 'v':
      return second === 'e' ? start + 3 : start;
    case 'l':
      return second === 'l' ? start + 3 : start;
    default:
      return start;
  }
}

function letterAt({ units }: ScannedText, at: number, ignoreCase: boolean): string {
  const unit = units[at] ?? 0;
  const character = String.fromCharCode(unit);
  if (!ignoreCase) {
    return character;
  }
  return unit === longS ? 's' : character.toLowerCase();
}
