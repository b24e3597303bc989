import { cues } from '../cues';
import { openerLimit } from '../leadIns';
import { PhraseMatcher, type PhraseTaker } from '../phraseMatcher';
import { SentenceWords } from '../sentenceWords';
import { placeOf, type RuleScores } from './ruleScores';

/** Lead-in words before an opener, at most. */
const leadInsRead = 6;

const factorOfCue = cues.map(({ factor }) => placeOf(factor));

/** The phrases of all cues, with the places of the cues in `cues`. */
const phrasesOfCues = matcherOfCues();

function matcherOfCues(): PhraseMatcher<number> {
  const sentence = new SentenceWords();
  const made = new PhraseMatcher<number>();
  for (const [cue, { phrases }] of cues.entries()) {
    for (const phrase of phrases) {
      // In a cue `#` is any number; a sentence would take it for a mark.
      sentence.read(phrase.replaceAll('#', '0'));
      made.add(sentence, cue);
    }
  }
  return made;
}

/** Finds the cues of a span, each once by its longest phrase. */
export class CueRules implements PhraseTaker<number> {
  /** The cues found, in the order in which they were found first. */
  private readonly found = new Int32Array(cues.length);
  private count = 0;
  private readonly firsts = new Int32Array(cues.length);
  /** Words of the longest phrase of a cue; zero for one that is not there. */
  private readonly lengths = new Int32Array(cues.length);
  private openers = 0;

  /** Adds what the cues of a sentence say. */
  score(sentence: SentenceWords, scores: RuleScores): void {
    this.openers = openerLimit(sentence, leadInsRead);
    phrasesOfCues.find(sentence, this);
    for (let at = 0; at < this.count; at += 1) {
      this.add(this.found[at] ?? 0, sentence, scores);
    }
    this.count = 0;
  }

  /** Keeps the longest phrase of a cue. */
  take(cue: number, first: number, last: number): void {
    if (cues[cue]?.place === 'opener' && first > this.openers) {
      return;
    }
    const length = last + 1 - first;
    const known = this.lengths[cue] ?? 0;
    if (known === 0) {
      this.found[this.count] = cue;
      this.count += 1;
    }
    if (length > known) {
      this.firsts[cue] = first;
      this.lengths[cue] = length;
    }
  }

  /** Longer phrases say more; openers behind lead-in words say a little less. */
  private add(cue: number, { starts, ends }: SentenceWords, scores: RuleScores): void {
    const first = this.firsts[cue] ?? 0;
    const length = this.lengths[cue] ?? 0;
    const { weight = 0, place } = cues[cue] ?? {};
    const byLength = 0.25 * Math.min(3, length - 1);
    const byPlace = place === 'opener' ? -0.2 * Math.min(4, first) : 0;
    const amount = weight + byLength + byPlace;
    const end = ends[first + length - 1] ?? 0;
    scores.addWords(factorOfCue[cue] ?? 0, amount, starts[first] ?? 0, end);
    this.lengths[cue] = 0;
  }
}
