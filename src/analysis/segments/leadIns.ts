import { hashOf } from './features/hash';
import { HashIndex } from './features/hashIndex';
import type { PhraseWords } from './phraseMatcher';

/** Words before the opener proper; the opener may start at any of them. */
export const leadIns: readonly string[] =
  'but and so okay ok well now oh hmm hm wait alright right then or no yes yeah ah hold on actually also however because since if therefore thus hence alternatively maybe perhaps first next finally'.split(
    ' ',
  );

const hashes = HashIndex.of(leadIns.map(hashOf));

/**
 * The last place at which an opener may start: behind lead-in words and marks, of which `most` are
 * read, and at the last word at the latest.
 */
export function openerLimit(among: PhraseWords, most: number): number {
  const end = Math.min(among.count - 1, most);
  let at = 0;
  while (at < end && (among.isMark(at) || hashes.has(among.words[at] ?? 0))) {
    at += 1;
  }
  return at;
}
