/** Classes of UTF-16 units that the scanners of this room share. */

export const newline = 0x0a;
export const backslash = 0x5c;

/**
 * The unit at `at`, or 0 outside of the text. Engines read units several times faster where none is
 * ever asked for beyond the end.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

export function isWhiteSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The straight one and the curly one. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** A to Z. */
export function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** a to z. */
export function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

export function isLatinLetter(code: number): boolean {
  // The bit that tells the cases apart is set in lower case.
  return isLower(code | 0x20);
}

/** Han, kana and their extensions in the basic plane: scripts written without spaces. */
export function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** A letter or digit of any script; every unit outside ASCII that is not punctuation counts. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) {
    return isLatinLetter(code) || isDigit(code);
  }
  return !isWhiteSpace(code) && !isPunctuationOutsideAscii(code);
}

function isPunctuationOutsideAscii(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x205e) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}

/** The second half of a surrogate pair. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** First index at or after `from` that is not white space; the length of the text at most. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}
