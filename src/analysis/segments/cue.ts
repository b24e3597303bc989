/**
 * Where a cue counts. `opener`: among the first words of the sentence, behind `leadIns` such
 * as "but" or "so" at most; `anywhere`: in any place.
 */
export type CuePlace = 'opener' | 'anywhere';

/** Phrases that speak for a factor. */
export interface Cue {
  readonly place: CuePlace;
  /** How strongly, for the hand-set rules: added to the log-odds of the factor. */
  readonly weight: number;
  /** Whole words; case, punctuation and filler words do not matter; `#` is any number. */
  readonly phrases: readonly string[];
}

/** Phrases, parted by ` | `, that count at the front of a sentence. */
export function opener(weight: number, phrases: string): Cue {
  return { place: 'opener', weight, phrases: phrasesOf(phrases) };
}

/** Phrases, parted by ` | `, that count in any place. */
export function anywhere(weight: number, phrases: string): Cue {
  return { place: 'anywhere', weight, phrases: phrasesOf(phrases) };
}

function phrasesOf(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => phrase.trim());
}
