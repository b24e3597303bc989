import { combine, hashOf, hashStart } from './features/hash';
import { leadIns, openerLimit } from './leadIns';
import type { PhraseTaker } from './phraseMatcher';
import { numberWord, SentenceWords } from './sentenceWords';
import { type Sign, type TurnCue, turnCues } from './turnCues';

/** What one sentence says about leaving a way of working. */
export interface TurnSigns {
  readonly signs: ReadonlySet<Sign>;
  /**
   * Stands for the first words behind lead-in words, with any number and any name of one letter
   * alike: sentences that try one value after another share it.
   */
  readonly template: number;
  readonly hasNumber: boolean;
  /** How many words, numbers among them. */
  readonly length: number;
  /** Behind lead-in words stands more than one word. */
  readonly hasPhrase: boolean;
  /** "If", "when", "case" or a number is the first word behind lead-in words. */
  readonly opensCase: boolean;
}

/** UTF-16 units from the front of a sentence that are read. */
const unitsRead = 400;
const templateWords = 3;
/** Lead-in words before an opener, at most. */
const leadInsRead = 4;
/** Most words of a phrase that does no more than open a try, such as "Next candidate". */
export const formulaLength = 4;

const noSigns: ReadonlySet<Sign> = new Set();

/** Lead-in words that say what a sentence is for: they belong to its template. */
const telling: ReadonlySet<string> = new Set(['if', 'because', 'since', 'next']);

const untoldLeadIns = hashesOf(leadIns.filter((word) => !telling.has(word)));
const caseWords = new Set([...hashesOf(['if', 'when', 'for', 'case', 'with', 'at']), numberWord]);

/** Words that take a mention of error back: "to make sure I made no mistake". */
const hedges = hashesOf(
  "if unless whether didn't don't doesn't not never no sure might maybe perhaps possible did can't avoid".split(
    ' ',
  ),
);

/** Single letters that name a quantity: all but "a" and "i". */
const names = hashesOf('bcdefghjklmnopqrstuvwxyz');
const nameWord = hashOf('v');

const sentence = new SentenceWords();

/**
 * The signs of a sentence.
 *
 * Example: "Maybe I can use symmetry." has `hedgedPlan` and `guess`.
 */
export function signsOf(text: string): TurnSigns {
  sentence.read(text.slice(0, unitsRead));
  const { count, hasNumber } = sentence;
  const lead = leadOf(sentence);
  return {
    signs: signsAmong(sentence),
    template: templateOf(sentence, lead),
    hasNumber,
    length: count,
    hasPhrase: count - lead > 1,
    opensCase: caseWords.has(sentence.words[lead] ?? 0),
  };
}

/** The signs of every sentence; one that repeats the sentence before is not read again. */
export function signsOfAll(spans: readonly string[]): readonly TurnSigns[] {
  let last: TurnSigns | undefined;
  return spans.map((span, index) => {
    last = last !== undefined && span === spans[index - 1] ? last : signsOf(span);
    return last;
  });
}

/** Sentences that begin with the same words have the same template. */
function templateOf({ words, count }: SentenceWords, lead: number): number {
  let template = hashStart;
  for (let at = lead; at < Math.min(count, lead + templateWords); at += 1) {
    const word = words[at] ?? 0;
    template = combine(template, names.has(word) ? nameWord : word);
  }
  return template;
}

/** The first word that belongs to the template; 0 where every word is a lead-in word. */
function leadOf({ words, count }: SentenceWords): number {
  for (let at = 0; at < count; at += 1) {
    if (!untoldLeadIns.has(words[at] ?? 0)) {
      return at;
    }
  }
  return 0;
}

function signsAmong(among: SentenceWords): ReadonlySet<Sign> {
  const found = new FoundSigns(among);
  turnCues.find(among, found);
  return found.signs;
}

class FoundSigns implements PhraseTaker<TurnCue> {
  signs: ReadonlySet<Sign> = noSigns;
  private readonly openers: number;

  constructor(private readonly among: SentenceWords) {
    this.openers = openerLimit(among, leadInsRead);
  }

  take({ sign, place }: TurnCue, first: number): void {
    const counts = place === 'anywhere' || first <= this.openers;
    if (counts && !this.signs.has(sign) && !(sign === 'mend' && isHedged(this.among, first))) {
      this.signs = new Set([...this.signs, sign]);
    }
  }
}

function isHedged({ words }: SentenceWords, first: number): boolean {
  return words.subarray(Math.max(0, first - 4), first).some((word) => hedges.has(word));
}

function hashesOf(list: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(list, hashOf));
}
