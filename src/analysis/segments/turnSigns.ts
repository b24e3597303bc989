import { leadIns } from './cue';
import { combine, hashOf, hashStart } from './features/hash';
import { type Sign, turnCues } from './turnCues';
import { numberWord, TurnWords } from './turnWords';

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

const templateWords = 3;
/** Most words of a phrase that does no more than open a try, such as "Next candidate". */
export const formulaLength = 4;

const noSigns: ReadonlySet<Sign> = new Set();

/** Lead-in words that say what a sentence is for: they belong to its template. */
const telling: ReadonlySet<string> = new Set(['if', 'because', 'since', 'next']);

const leadInWords: ReadonlySet<number> = hashesOf(leadIns);
const untoldLeadIns = hashesOf([...leadIns].filter((word) => !telling.has(word)));
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

const words = new TurnWords();

/**
 * The signs of a sentence.
 *
 * Example: "Maybe I can use symmetry." has `hedgedPlan` and `guess`.
 */
export function signsOf(text: string): TurnSigns {
  words.read(text);
  const { count, hasNumber } = words;
  const lead = leadOf(words);
  return {
    signs: signsAmong(words),
    template: templateOf(words, lead),
    hasNumber,
    length: count,
    hasPhrase: count - lead > 1,
    opensCase: caseWords.has(words.hashes[lead] ?? 0),
  };
}

/** Sentences that begin with the same words have the same template. */
function templateOf({ hashes, count }: TurnWords, lead: number): number {
  let template = hashStart;
  for (let at = lead; at < Math.min(count, lead + templateWords); at += 1) {
    const word = hashes[at] ?? 0;
    template = combine(template, names.has(word) ? nameWord : word);
  }
  return template;
}

/** The first word that belongs to the template; 0 where every word is a lead-in word. */
function leadOf({ hashes, count }: TurnWords): number {
  for (let at = 0; at < count; at += 1) {
    if (!untoldLeadIns.has(hashes[at] ?? 0)) {
      return at;
    }
  }
  return 0;
}

function signsAmong(sentence: TurnWords): ReadonlySet<Sign> {
  const matches = turnCues.find(sentence);
  if (matches.length === 0) {
    return noSigns;
  }
  const opener = openerLimit(sentence);
  const signs = new Set<Sign>();
  for (const { entry, first } of matches) {
    const counts = entry.place === 'anywhere' || first <= opener;
    if (counts && !(entry.sign === 'mend' && isHedged(sentence, first))) {
      signs.add(entry.sign);
    }
  }
  return signs;
}

/** The first word that is none of the lead-in words; the last of them at most. */
function openerLimit({ hashes, count }: TurnWords): number {
  let at = 0;
  while (at < count - 1 && at < 4 && leadInWords.has(hashes[at] ?? 0)) {
    at += 1;
  }
  return at;
}

function isHedged({ hashes }: TurnWords, first: number): boolean {
  return hashes.subarray(Math.max(0, first - 4), first).some((hash) => hedges.has(hash));
}

function hashesOf(list: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(list, hashOf));
}
