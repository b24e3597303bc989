import { cues } from '../cues';
import type { FactorId } from '../factors';
import { openerLimit } from '../leadIns';
import { PhraseMatcher, type PhraseTaker } from '../phraseMatcher';
import { combine, hashOf } from './hash';
import { TokenScanner } from './tokens';

/** A cue phrase found in a span, at UTF-16 offsets `[start, end)`. */
export interface CueHit {
  /** Hash of the factor and the place of the cue. */
  readonly feature: number;
  readonly factor: FactorId;
  /** How strongly the cue speaks, in log-odds, by hand. */
  readonly weight: number;
  /** Tokens of the phrase. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** What a phrase stands for. */
interface PhraseOfCue {
  readonly feature: number;
  readonly factor: FactorId;
  readonly weight: number;
  readonly opener: boolean;
}

/** Hits that are kept of one span. */
export const hitsKept = 24;
/** Tokens and lead-in words before an opener, at most. */
const leadInsRead = 9;

const phrasesOfCues = matcherOfCues();

function matcherOfCues(): PhraseMatcher<PhraseOfCue> {
  const scanner = new TokenScanner();
  const made = new PhraseMatcher<PhraseOfCue>();
  for (const { factor, place, weight, phrases } of cues) {
    const feature = combine(hashOf(`cue ${factor}`), hashOf(place));
    for (const phrase of phrases) {
      scanner.scan(phrase);
      made.add(scanner, { feature, factor, weight, opener: place === 'opener' });
    }
  }
  return made;
}

/**
 * The cue phrases of all factors in a span, whole words only, each factor and place once (the
 * longest phrase).
 */
export function findCues(tokens: TokenScanner): readonly CueHit[] {
  const hits = new CueHits(tokens);
  phrasesOfCues.find(tokens, hits);
  return hits.kept;
}

class CueHits implements PhraseTaker<PhraseOfCue> {
  readonly kept: CueHit[] = [];
  private readonly openers: number;

  constructor(private readonly tokens: TokenScanner) {
    this.openers = openerLimit(tokens, leadInsRead);
  }

  /** Keeps tokens `[first, last]` as a hit, unless a hit of that feature is as long. */
  take({ feature, factor, weight, opener }: PhraseOfCue, first: number, last: number): void {
    if (opener && first > this.openers) {
      return;
    }
    const { kept, tokens } = this;
    const known = kept.findIndex((hit) => hit.feature === feature);
    const length = last + 1 - first;
    const isKept = known < 0 ? kept.length < hitsKept : length > (kept[known]?.length ?? 0);
    if (isKept) {
      kept[known < 0 ? kept.length : known] = {
        feature,
        factor,
        weight: weight + 0.25 * Math.min(3, last - first),
        length,
        start: tokens.starts[first] ?? 0,
        end: tokens.ends[last] ?? 0,
      };
    }
  }
}
