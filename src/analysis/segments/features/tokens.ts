import { backslash, isApostrophe, isDigit, isLatinLetter, unitAt } from '../characters';
import type { PhraseWords } from '../phraseMatcher';
import { numberWord } from '../sentenceWords';
import { unitKind, unitKinds } from '../unitKinds';
import { addUnit, hashOf, hashStart } from './hash';

/** What kind of thing a token is. */
export const tokenKinds = { word: 0, number: 1, letter: 2, command: 3, ideograph: 4, mark: 5 };

/** Tokens that are read of a span: a sentence has about 20; the head says what a long span is. */
export const tokensRead = 160;

/**
 * Cuts spans into words, numbers, single letters, LaTeX commands, ideographs and marks, in columns
 * that are filled anew by every call, so that reading a thought allocates nothing.
 */
export class TokenScanner implements PhraseWords {
  /** The token in lower case, hashed. */
  readonly hashes = new Int32Array(tokensRead);
  /** The same with `numberWord` for every number, as phrases are written. */
  readonly words = new Int32Array(tokensRead);
  /** Of `tokenKinds`. */
  readonly kinds = new Uint8Array(tokensRead);
  /** UTF-16 offsets in the span. */
  readonly starts = new Int32Array(tokensRead);
  readonly ends = new Int32Array(tokensRead);
  count = 0;
  private text = '';

  /**
   * Reads the first `tokensRead` tokens of a span; a run of one mark is one token. One pass, no
   * regular expression.
   *
   * Example: `Let's re-check x = 2.5` has the tokens `let's`, `re`, `-`, `check`, `x`, `=`, `2.5`.
   */
  scan(text: string): void {
    this.text = text;
    this.count = 0;
    let at = 0;
    while (at < text.length && this.count < tokensRead) {
      const code = text.charCodeAt(at);
      const kind = unitKind(code);
      if (kind === unitKinds.letter || kind === unitKinds.otherLetter) {
        at = this.word(at, at);
      } else if (kind === unitKinds.space) {
        at += 1;
      } else if (kind === unitKinds.digit) {
        at = this.number(at);
      } else if (code === backslash && isLatinLetter(unitAt(text, at + 1))) {
        at = this.word(at, at + 1);
      } else if (kind === unitKinds.ideograph) {
        this.push(addUnit(hashStart, code), tokenKinds.ideograph, at, at + 1);
        at += 1;
      } else {
        at = this.mark(at, code);
      }
    }
  }

  isMark(at: number): boolean {
    return this.kinds[at] === tokenKinds.mark;
  }

  private word(start: number, from: number): number {
    const { text } = this;
    let hash = start === from ? hashStart : addUnit(hashStart, backslash);
    let at = from;
    for (;;) {
      const code = unitAt(text, at);
      const unit = unitKind(code);
      if (unit === unitKinds.letter) {
        hash = addUnit(hash, code | 0x20);
      } else if (unit === unitKinds.otherLetter) {
        hash = addUnit(hash, code);
      } else if (isApostrophe(code) && isLatinLetter(unitAt(text, at + 1))) {
        hash = addUnit(hash, 0x27);
      } else {
        break;
      }
      at += 1;
    }
    const kind = start < from ? tokenKinds.command : kindOfWord(text, start, at);
    this.push(hash, kind, start, at);
    return at;
  }

  private number(start: number): number {
    const { text } = this;
    let hash = hashStart;
    let at = start;
    for (;;) {
      const code = unitAt(text, at);
      if (isDigit(code)) {
        hash = addUnit(hash, code);
      } else if (code === 0x2e && isDigit(unitAt(text, at + 1))) {
        hash = addUnit(hash, code);
      } else if (code !== 0x2c || !isDigit(unitAt(text, at + 1))) {
        break;
      }
      at += 1;
    }
    this.push(hash, tokenKinds.number, start, at);
    return at;
  }

  /** A run of one mark is one token, so that rules drawn by dashes do not fill a sentence. */
  private mark(start: number, code: number): number {
    let at = start + 1;
    while (at < this.text.length && this.text.charCodeAt(at) === code) {
      at += 1;
    }
    this.push(addUnit(hashStart, code), tokenKinds.mark, start, at);
    return at;
  }

  private push(hash: number, kind: number, start: number, end: number): void {
    this.hashes[this.count] = hash;
    this.words[this.count] = kind === tokenKinds.number ? numberWord : hash;
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

/** Single letters are names of quantities, but for the words "a" and "I". */
function kindOfWord(text: string, start: number, end: number): number {
  if (end - start > 1) {
    return tokenKinds.word;
  }
  const code = text.charCodeAt(start) | 0x20;
  return code === 0x61 || code === 0x69 ? tokenKinds.word : tokenKinds.letter;
}

/** The hash under which `TokenScanner` files a word, mark or ideograph. */
export function tokenHash(token: string): number {
  return hashOf(token.toLowerCase());
}

export const equalsSign = tokenHash('=');
