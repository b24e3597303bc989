import { isDigit, isIdeograph, isLatinLetter } from './characters';

/** A word of a span, in the form that cues are compared in. */
export interface Word {
  /** Lower-case letters, `#` for a number, a LaTeX command with its backslash, or one ideograph. */
  readonly text: string;
  /** UTF-16 offsets in the span. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of `text` in order; punctuation, operators and white space are left out. A number is
 * the word `#`, and each ideograph is a word of its own. Hyphens part words, apostrophes do not.
 *
 * Example: `wordsOf("Let's re-check 2.5")` has the texts `let's`, `re`, `check`, `#`.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const end = wordEnd(text, at);
    if (end > at) {
      words.push({ text: normalised(text, at, end), start: at, end });
      at = end;
    } else {
      at += 1;
    }
  }
  return words;
}

/** End of the word that starts at `at`; `at` itself when none does. */
function wordEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    return endOfNumber(text, at);
  }
  if (isLatinLetter(code)) {
    return endOfLetters(text, at);
  }
  if (text.charAt(at) === '\\' && isLatinLetter(text.charCodeAt(at + 1))) {
    return endOfLetters(text, at + 1);
  }
  return isIdeograph(code) ? at + 1 : at;
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (
    isDigit(text.charCodeAt(at)) ||
    (isInsideNumber(text.charAt(at)) && isDigit(text.charCodeAt(at + 1)))
  ) {
    at += 1;
  }
  return at;
}

function isInsideNumber(mark: string): boolean {
  return mark === '.' || mark === ',';
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (
    isLatinLetter(text.charCodeAt(at)) ||
    (isApostrophe(text.charAt(at)) && isLatinLetter(text.charCodeAt(at + 1)))
  ) {
    at += 1;
  }
  return at;
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’';
}

function normalised(text: string, start: number, end: number): string {
  if (isDigit(text.charCodeAt(start))) {
    return '#';
  }
  return text.slice(start, end).toLowerCase().replace('’', "'");
}
