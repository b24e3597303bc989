import { isDigit, isIdeograph, isLatinLetter, isWhiteSpace } from '../segments/characters';

/** The words of a text as numbers, so that long repetitions are found by comparing integers. */
export interface TextUnits {
  /** Equal units have equal codes; different ones nearly always different codes. */
  readonly codes: Int32Array;
  /** Where each unit begins, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly count: number;
}

/** Longest unit: longer words are taken in pieces, so that texts without spaces have units too. */
const longestUnit = 24;

/**
 * Cuts a text into words, numbers, single ideographs and single marks; white space is left out.
 *
 * Example: `unitsOf('so x=1')` has four units, which start at 0, 3, 4 and 5.
 */
export function unitsOf(text: string): TextUnits {
  const codes = new Int32Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if (isWhiteSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = unitEnd(text, at);
    codes[count] = hashOf(text, at, end);
    starts[count] = at;
    count += 1;
    at = end;
  }
  starts[count] = text.length;
  return { codes: codes.subarray(0, count), starts: starts.subarray(0, count + 1), count };
}

function unitEnd(text: string, start: number): number {
  if (!isWordPart(text.charCodeAt(start))) {
    return start + 1;
  }
  let end = start + 1;
  while (end < text.length && end - start < longestUnit && isWordPart(text.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

function isWordPart(code: number): boolean {
  return (
    isLatinLetter(code) || isDigit(code) || (code > 0xbf && !isIdeograph(code) && code < 0x2000)
  );
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
