import { normaliseCharacters } from './normalise/characters';
import { normaliseLatex } from './normalise/latex';
import { stripLead } from './normalise/lead';
import { stripMarkup, stripPunctuation } from './normalise/markup';
import { wholeNumberWords } from './normalise/numberWords';
import { rewriteNumberWords, ungroup } from './normalise/numerals';

/** Answers longer than this are compared as text only. */
export const maximumAnswerLength = 1000;

/**
 * One spelling for answers that are written alike: boxes, Markdown, dollar signs, LaTeX spacing,
 * look-alike characters, digits of other scripts and thousands separators are taken away.
 * What it returns is still a formula or a phrase; nothing is computed.
 * Example: `normaliseAnswer('$\\boxed{1{,}234}$.')` is `'1234'`.
 */
export function normaliseAnswer(text: string): string {
  if (text.length > maximumAnswerLength) {
    return text.replace(/\s+/g, ' ').trim();
  }
  const bare = stripPunctuation(normaliseLatex(normaliseCharacters(stripMarkup(text))));
  const answer = wholeNumberWords(stripLead(stripPunctuation(stripMarkup(bare))));
  return rewriteNumberWords(ungroup(answer));
}
