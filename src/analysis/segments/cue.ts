import type { FactorId } from './factors';

/**
 * Where a cue counts. `opener`: among the first words of the sentence, behind lead-in words such
 * as "but" or "so" at most; `anywhere`: in any place.
 */
export type CuePlace = 'opener' | 'anywhere';

/** Phrases that speak for one factor. */
export interface Cue {
  readonly factor: FactorId;
  readonly place: CuePlace;
  /** How strongly: added to the log-odds of the factor. */
  readonly weight: number;
  /** Whole words; case, punctuation and filler words do not matter; `#` is any number. */
  readonly phrases: readonly string[];
}

/** A row of a cue table: the phrases are parted by ` | `. */
export function cue(factor: FactorId, place: CuePlace, weight: number, phrases: string): Cue {
  return { factor, place, weight, phrases: phrases.split('|').map((phrase) => phrase.trim()) };
}

/** Words before the opener proper; the opener may start at any of them. */
export const leadIns: ReadonlySet<string> = new Set(
  'but and so okay ok well now oh hmm hm wait alright right then or no yes yeah ah hold on actually also however because since if therefore thus hence alternatively maybe perhaps first next finally'.split(
    ' ',
  ),
);
