import { numberWord, SentenceWords } from './sentenceWords';

/** A word of a span, in the form that cues are compared in. */
export interface Word {
  /** Lower-case letters, `#` for a number, a LaTeX command with its backslash, or one ideograph. */
  readonly text: string;
  /** UTF-16 offsets in the span. */
  readonly start: number;
  readonly end: number;
}

const sentence = new SentenceWords();

/**
 * The words of `text` in order, as `SentenceWords` cuts them, of which it keeps the first 400.
 *
 * Example: `wordsOf("Let's re-check 2.5")` has the texts `let's`, `re`, `check`, `#`.
 */
export function wordsOf(text: string): readonly Word[] {
  sentence.read(text);
  const { words, starts, ends, count } = sentence;
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const isNumber = words[at] === numberWord;
    return { text: isNumber ? '#' : normalised(text.slice(start, end)), start, end };
  });
}

function normalised(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
