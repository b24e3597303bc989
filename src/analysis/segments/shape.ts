import { isDigit, isLatinLetter, isWhiteSpace } from './characters';
import type { Word } from './words';

/** What can be seen of a sentence without understanding its words. */
export interface Shape {
  /** Share of digits, operators and formula letters among what is not white space, in [0, 1]. */
  readonly mathShare: number;
  readonly hasEquals: boolean;
  readonly hasNumber: boolean;
  readonly isQuestion: boolean;
  /** A tick mark, as models set behind what they found right. */
  readonly hasTick: boolean;
  /** How many words of more than one letter, ideographs included. */
  readonly wordCount: number;
}

const operators = new Set('=+-*/^<>×÷·√%_{}()[]|\\&≤≥≈≠∑∫π$');

export function shapeOf(text: string, words: readonly Word[]): Shape {
  const proper = words.filter(isProperWord);
  const visible = visibleUnits(text);
  const spelled = lengthOf(proper);
  const commands = words.filter((word) => word.text.startsWith('\\'));
  const marks = countMarks(text);
  // A command counts as one unit: its name is no more mathematics than a plus sign.
  const shown = visible - lengthOf(commands) + commands.length;
  const math = Math.max(0, shown - spelled - marks.punctuation);
  return {
    mathShare: shown <= 0 ? 0 : math / shown,
    hasEquals: marks.equals > 0,
    hasNumber: words.some((word) => word.text === '#'),
    isQuestion: marks.question,
    hasTick: /[✓✔✅]/u.test(text),
    wordCount: proper.length,
  };
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A word of prose: neither a number, a LaTeX command nor a single-letter name. */
function isProperWord(word: Word): boolean {
  if (word.text === '#' || word.text.startsWith('\\')) {
    return false;
  }
  return word.text.length > 1 || word.text === 'i' || !isLatinLetter(word.text.charCodeAt(0));
}

function visibleUnits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    count += isWhiteSpace(text.charCodeAt(at)) ? 0 : 1;
  }
  return count;
}

interface Marks {
  readonly punctuation: number;
  readonly equals: number;
  readonly question: boolean;
}

function countMarks(text: string): Marks {
  let punctuation = 0;
  let equals = 0;
  let question = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const code = text.charCodeAt(at);
    if (mark === '=') {
      equals += 1;
    }
    question ||= mark === '?' || mark === '？';
    const counted = isLatinLetter(code) || isDigit(code) || isWhiteSpace(code);
    punctuation += counted || operators.has(mark) || isHighText(code) ? 0 : 1;
  }
  return { punctuation, equals, question };
}

/** Letters outside ASCII; punctuation there is rare enough not to matter. */
function isHighText(code: number): boolean {
  return code > 0xff;
}
