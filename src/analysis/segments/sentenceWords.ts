import { backslash, isApostrophe, isDigit, isLatinLetter, unitAt } from './characters';
import { addUnit, hashOf, hashStart } from './features/hash';
import type { PhraseWords } from './phraseMatcher';
import { unitKind, unitKinds } from './unitKinds';

/** Words of a sentence that are kept: what tells of it stands at the front of a long one. */
export const wordsKept = 400;

/** What every number reads as. */
export const numberWord = hashOf('#');

/**
 * The words of a sentence, hashed, and counts from which its form follows. Punctuation, operators
 * and white space are left out; a number is the word `#`, a LaTeX command keeps its backslash, and
 * each ideograph is a word of its own. Hyphens part words, apostrophes do not. Columns and counts
 * are filled anew by every call of `read`, so that reading a thought allocates nothing.
 *
 * Example: `read("Let's re-check 2.5")` leaves the hashes of `let's`, `re`, `check` and `#`.
 */
export class SentenceWords implements PhraseWords {
  /** The first `wordsKept` words in lower case, hashed; numbers are `numberWord`. */
  readonly words = new Int32Array(wordsKept);
  /** UTF-16 offsets in the sentence. */
  readonly starts = new Int32Array(wordsKept);
  readonly ends = new Int32Array(wordsKept);
  /** How many words the columns hold. */
  count = 0;
  /** Whether there is a word at all. */
  hasWords = false;
  hasNumber = false;
  hasEquals = false;
  isQuestion = false;
  /** A tick mark, as models set behind what they found right. */
  hasTick = false;

  private text = '';
  /** Units that are not white space; a command counts as one. */
  private shown = 0;
  /** Units of words of prose: neither numbers, LaTeX commands nor single-letter names. */
  private spelled = 0;
  private punctuation = 0;

  /** Share of digits, operators and formula letters among what is not white space, in [0, 1]. */
  get mathShare(): number {
    const math = Math.max(0, this.shown - this.spelled - this.punctuation);
    return this.shown <= 0 ? 0 : math / this.shown;
  }

  /** Marks are no words. */
  isMark(): boolean {
    return false;
  }

  /** Reads a sentence in one pass. */
  read(text: string): void {
    this.clear(text);
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = unitKind(code);
      if (kind === unitKinds.letter) {
        at = this.readLetters(at);
      } else if (kind === unitKinds.space) {
        at += 1;
      } else if (kind === unitKinds.digit) {
        at = this.readNumber(at);
      } else if (code === backslash && isLatinLetter(unitAt(text, at + 1))) {
        at = this.readCommand(at);
      } else {
        this.readSign(at, code, kind);
        at += 1;
      }
    }
  }

  private clear(text: string): void {
    this.text = text;
    this.count = 0;
    this.hasWords = false;
    this.hasNumber = false;
    this.hasEquals = false;
    this.isQuestion = false;
    this.hasTick = false;
    this.shown = 0;
    this.spelled = 0;
    this.punctuation = 0;
  }

  private readLetters(start: number): number {
    const end = this.addLetters(start, start, hashStart);
    const length = end - start;
    this.shown += length;
    // The word "I" is prose, other single letters are names of quantities.
    const isProse = length > 1 || (this.text.charCodeAt(start) | 0x20) === 0x69;
    this.spelled += isProse ? length : 0;
    return end;
  }

  /** A command counts as one unit: its name is no more mathematics than a plus sign. */
  private readCommand(start: number): number {
    this.shown += 1;
    return this.addLetters(start, start + 1, addUnit(hashStart, backslash));
  }

  /** Adds the word at `start`, whose letters stand from `from` on, and returns its end. */
  private addLetters(start: number, from: number, hashBefore: number): number {
    const { text } = this;
    let hash = hashBefore;
    let at = from;
    for (;;) {
      const code = unitAt(text, at);
      if (isLatinLetter(code)) {
        hash = addUnit(hash, code | 0x20);
      } else if (isApostrophe(code) && isLatinLetter(unitAt(text, at + 1))) {
        hash = addUnit(hash, 0x27);
        this.punctuation += code === 0x27 ? 1 : 0;
      } else {
        break;
      }
      at += 1;
    }
    this.push(hash, start, at);
    return at;
  }

  private readNumber(start: number): number {
    const { text } = this;
    let at = start;
    for (;;) {
      const code = unitAt(text, at);
      if (isInsideNumber(code) && isDigit(unitAt(text, at + 1))) {
        this.punctuation += 1;
      } else if (!isDigit(code)) {
        break;
      }
      at += 1;
    }
    this.shown += at - start;
    this.hasNumber = true;
    this.push(numberWord, start, at);
    return at;
  }

  private readSign(at: number, code: number, kind: number): void {
    this.shown += 1;
    if (kind === unitKinds.ideograph) {
      this.spelled += 1;
      this.push(addUnit(hashStart, code), at, at + 1);
    } else if (code < 0x100) {
      this.punctuation += kind === unitKinds.operator ? 0 : 1;
      this.hasEquals ||= code === 0x3d;
      this.isQuestion ||= code === 0x3f;
    } else {
      this.isQuestion ||= code === 0xff1f;
      this.hasTick ||= code === 0x2713 || code === 0x2714 || code === 0x2705;
    }
  }

  private push(hash: number, start: number, end: number): void {
    this.hasWords = true;
    if (this.count < wordsKept) {
      this.words[this.count] = hash;
      this.starts[this.count] = start;
      this.ends[this.count] = end;
      this.count += 1;
    }
  }
}

function isInsideNumber(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}
