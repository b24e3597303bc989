import { isDigit, isIdeograph, isLatinLetter } from './characters';
import { addUnit, hashOf, hashStart } from './features/hash';

/** Only the front of a long sentence is read. */
const unitsRead = 400;

/** What every number reads as. */
export const numberWord = hashOf('#');

const backslash = 0x5c;
const apostrophe = 0x27;
const curlyApostrophe = 0x2019;

/**
 * The words of a sentence as `wordsOf` cuts them, by the hashes of their texts. The column is filled
 * anew for every sentence, so that reading a thought allocates nothing.
 *
 * Example: `read("Let's re-check 2.5")` leaves the hashes of `let's`, `re`, `check` and `#`.
 */
export class TurnWords {
  readonly hashes = new Int32Array(unitsRead);
  count = 0;
  hasNumber = false;

  read(text: string): void {
    const end = Math.min(text.length, unitsRead);
    this.count = 0;
    this.hasNumber = false;
    let at = 0;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isLatinLetter(code)) {
        at = this.letters(text, at, end, hashStart);
      } else if (code === backslash && isLatinLetter(text.charCodeAt(at + 1)) && at + 1 < end) {
        at = this.letters(text, at + 1, end, addUnit(hashStart, backslash));
      } else if (isDigit(code)) {
        this.hasNumber = true;
        this.push(numberWord);
        at = endOfNumber(text, at, end);
      } else {
        if (code > 0x7f && isIdeograph(code)) {
          this.push(addUnit(hashStart, code));
        }
        at += 1;
      }
    }
  }

  /** Takes the word whose letters go on from `from`, and gives its end. */
  private letters(text: string, from: number, end: number, start: number): number {
    let hash = start;
    let at = from;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (isLatinLetter(code)) {
        hash = addUnit(hash, code | 0x20);
      } else if (isInsideWord(code) && at + 1 < end && isLatinLetter(text.charCodeAt(at + 1))) {
        hash = addUnit(hash, apostrophe);
      } else {
        break;
      }
    }
    this.push(hash);
    return at;
  }

  private push(hash: number): void {
    this.hashes[this.count] = hash;
    this.count += 1;
  }
}

function isInsideWord(code: number): boolean {
  return code === apostrophe || code === curlyApostrophe;
}

function endOfNumber(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const parts = code === 0x2e || code === 0x2c;
    if (!isDigit(code) && !(parts && at + 1 < end && isDigit(text.charCodeAt(at + 1)))) {
      break;
    }
    at += 1;
  }
  return at;
}
