import { hashOf } from './features/hash';
import { HashIndex } from './features/hashIndex';
import { PhraseTrie, trieRoot } from './phraseTrie';

/** Words, and marks where there are any, among which phrases are looked for. */
export interface PhraseWords {
  /** Hashes of the words in lower case; every number is the word `#`. */
  readonly words: Int32Array;
  readonly count: number;
  /** Whether a mark stands there instead of a word. */
  isMark(at: number): boolean;
}

/** Takes the phrases that are found, each with the places of its first and its last word. */
export interface PhraseTaker<T> {
  take(entry: T, first: number, last: number): void;
}

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers = HashIndex.of(['just', 'also', 'quickly', 'simply', 'really'].map(hashOf));
const questionMark = hashOf('?');
/** Words from the start of a phrase within which fillers are skipped. */
const fillerReach = 8;

/** Finds many phrases among words at once, whole words only. */
export class PhraseMatcher<T> {
  private readonly trie = new PhraseTrie<T>();

  /** Adds the phrase of these words. */
  add({ words, count }: PhraseWords, entry: T): void {
    this.trie.add(words, count, entry);
  }

  /**
   * Gives every match to `taker`, in the order of their first words and then of their lengths;
   * matches may overlap. Time is linear in the words times the longest phrase.
   */
  find(among: PhraseWords, taker: PhraseTaker<T>): void {
    const { words, count } = among;
    for (let first = 0; first < count; first += 1) {
      const node = this.trie.start(words[first] ?? 0);
      if (node !== trieRoot) {
        this.follow(among, first, node, taker);
      }
    }
  }

  /** Follows the phrases that start with word `first`, which leads to `node`. */
  private follow(among: PhraseWords, first: number, node: number, taker: PhraseTaker<T>): void {
    const { trie } = this;
    const { words, count } = among;
    let reached = node;
    let at = first;
    while (reached !== trieRoot) {
      for (const entry of trie.endsAt(reached)) {
        taker.take(entry, first, at);
      }
      let next: number;
      do {
        at += 1;
        next = at < count ? trie.child(reached, words[at] ?? 0) : trieRoot;
      } while (
        next === trieRoot &&
        at < count &&
        at - first < fillerReach &&
        isPassedOver(among, at)
      );
      reached = next;
    }
  }
}

/** Marks such as commas do not part a phrase, but the ends of questions do. */
function isPassedOver(among: PhraseWords, at: number): boolean {
  const word = among.words[at] ?? 0;
  return fillers.has(word) || (among.isMark(at) && word !== questionMark);
}
