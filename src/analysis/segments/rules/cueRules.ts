import { leadIns } from '../cue';
import { cues } from '../cues';
import { hashOf } from '../features/hash';
import { HashIndex } from '../features/hashIndex';
import { PhraseTrie, trieRoot } from '../phraseTrie';
import { RuleSentence } from './ruleSentence';
import { placeOf, type RuleScores } from './ruleScores';

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers = HashIndex.of(['just', 'also', 'quickly', 'simply', 'really'].map(hashOf));
const leadInHashes = HashIndex.of([...leadIns].map(hashOf));
/** Words from the start of a phrase within which fillers are skipped. */
const fillerReach = 8;
/** Lead-in words before an opener, at most. */
const leadInsRead = 6;

const factorOfCue = cues.map(({ factor }) => placeOf(factor));

/** The phrases of all cues, with the places of the cues in `cues`. */
const trie = trieOfCues();

function trieOfCues(): PhraseTrie<number> {
  const sentence = new RuleSentence();
  const made = new PhraseTrie<number>();
  for (const [cue, { phrases }] of cues.entries()) {
    for (const phrase of phrases) {
      sentence.read(phrase);
      made.add(sentence.hashes, sentence.kept, cue);
    }
  }
  return made;
}

/** Finds the cues of a span, each once by its longest phrase. */
export class CueRules {
  /** The cues found, in the order in which they were found first. */
  private readonly found = new Int32Array(cues.length);
  private count = 0;
  private readonly firsts = new Int32Array(cues.length);
  /** Words of the longest phrase of a cue; zero for one that is not there. */
  private readonly lengths = new Int32Array(cues.length);
  private openers = 0;

  /** Adds what the cues of a sentence say. */
  score(sentence: RuleSentence, scores: RuleScores): void {
    this.openers = openerLimit(sentence);
    for (let first = 0; first < sentence.kept; first += 1) {
      const node = trie.start(sentence.hashes[first] ?? 0);
      if (node !== trieRoot) {
        this.findFrom(sentence, first, node);
      }
    }
    for (let at = 0; at < this.count; at += 1) {
      this.add(this.found[at] ?? 0, sentence, scores);
    }
    this.count = 0;
  }

  /** Follows the phrases that start with word `first`, which leads to `node`. */
  private findFrom({ hashes, kept }: RuleSentence, first: number, node: number): void {
    let reached = node;
    let at = first;
    while (reached !== trieRoot) {
      for (const cue of trie.endsAt(reached)) {
        this.keep(cue, first, at + 1 - first);
      }
      let next: number;
      do {
        at += 1;
        next = at < kept ? trie.child(reached, hashes[at] ?? 0) : trieRoot;
      } while (
        next === trieRoot &&
        at < kept &&
        at - first < fillerReach &&
        fillers.has(hashes[at] ?? 0)
      );
      reached = next;
    }
  }

  private keep(cue: number, first: number, length: number): void {
    if (cues[cue]?.place === 'opener' && first > this.openers) {
      return;
    }
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
  private add(cue: number, { starts, ends }: RuleSentence, scores: RuleScores): void {
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

/** The last word at which an opener may start. */
function openerLimit({ hashes, kept }: RuleSentence): number {
  let at = 0;
  while (at < kept - 1 && at < leadInsRead && leadInHashes.has(hashes[at] ?? 0)) {
    at += 1;
  }
  return at;
}
