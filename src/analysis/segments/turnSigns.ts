import { leadIns } from './cue';
import { type Sign, turnCues } from './turnCues';
import { type Word, wordsOf } from './words';

/** What one sentence says about leaving a way of working. */
export interface TurnSigns {
  readonly signs: ReadonlySet<Sign>;
  /**
   * The first words, numbers as `#`; sentences that try one value after another share it. Empty
   * for a sentence that cannot open a try.
   */
  readonly template: string;
  readonly hasNumber: boolean;
  /** How many words, numbers among them. */
  readonly length: number;
}

/** Only the front of a long sentence is read. */
const unitsRead = 400;
const templateWords = 3;
/** Most words of a phrase that does no more than open a try, such as "Next candidate". */
export const formulaLength = 4;

const noSigns: ReadonlySet<Sign> = new Set();

/** Lead-in words that say what a sentence is for: they belong to its template. */
const telling: ReadonlySet<string> = new Set(['if', 'because', 'since', 'next']);

/** Words that take a mention of error back: "to make sure I made no mistake". */
const hedges: ReadonlySet<string> = new Set(
  "if unless whether didn't don't doesn't not never no sure might maybe perhaps possible did can't avoid 是否 是不是".split(
    ' ',
  ),
);

/**
 * The signs of a sentence.
 *
 * Example: "Maybe I can use symmetry." has `hedgedPlan` and `guess`.
 */
export function signsOf(text: string): TurnSigns {
  const words = wordsOf(text.slice(0, unitsRead));
  const hasNumber = words.some((word) => word.text === '#');
  const { length } = words;
  const mayOpenTry = hasNumber || (length >= 2 && length <= formulaLength);
  return {
    signs: length === 0 ? noSigns : signsAmong(words),
    template: mayOpenTry ? templateOf(words) : '',
    hasNumber,
    length,
  };
}

function signsAmong(words: readonly Word[]): ReadonlySet<Sign> {
  const matches = turnCues.find(words);
  if (matches.length === 0) {
    return noSigns;
  }
  const opener = openerLimit(words);
  const signs = new Set<Sign>();
  for (const { entry, first } of matches) {
    const counts = entry.place === 'anywhere' || first <= opener;
    if (counts && !(entry.sign === 'mend' && isHedged(words, first))) {
      signs.add(entry.sign);
    }
  }
  return signs;
}

function templateOf(words: readonly Word[]): string {
  const lead = words.findIndex(({ text }) => !leadIns.has(text) || telling.has(text));
  return words
    .slice(Math.max(0, lead), Math.max(0, lead) + templateWords)
    .map(({ text }) => (isName(text) ? 'v' : text))
    .join(' ');
}

/** A single letter that names a quantity. */
function isName(word: string): boolean {
  return word.length === 1 && /[b-hj-z]/.test(word);
}

/** The first word that is none of the lead-in words; the last of them at most. */
function openerLimit(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && at < 4 && leadIns.has(words[at]?.text ?? '')) {
    at += 1;
  }
  return at;
}

function isHedged(words: readonly Word[], first: number): boolean {
  return words.slice(Math.max(0, first - 4), first).some(({ text }) => hedges.has(text));
}
