import { hashOf } from './features/hash';
import { PhraseTrie, trieRoot } from './phraseTrie';
import { TurnWords } from './turnWords';

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers: ReadonlySet<number> = new Set(
  ['just', 'also', 'quickly', 'simply', 'really'].map(hashOf),
);
/** Words from the start of a phrase up to which a filler may stand. */
const fillerReach = 8;

/** A phrase found among words, and the place of its first word. */
export interface FoundPhrase<T> {
  readonly entry: T;
  readonly first: number;
}

const none: readonly never[] = [];

/** Finds many phrases among the words of a sentence at once, whole words only. */
export class TurnPhrases<T> {
  private readonly trie = new PhraseTrie<T>();
  private readonly words = new TurnWords();
  /** Marks what hashes the first words of phrases have, by their lowest bits: most have none. */
  private readonly begins = new Uint8Array(1 << 13);

  /** Adds a phrase, written as it would stand in a text. */
  add(phrase: string, entry: T): void {
    this.words.read(phrase);
    this.begins[this.placeOf(this.words.hashes[0] ?? 0)] = 1;
    this.trie.add(this.words.hashes, this.words.count, entry);
  }

  /** Every match, in the order of its first word; matches may overlap. */
  find(words: TurnWords): readonly FoundPhrase<T>[] {
    const { hashes, count } = words;
    let found: FoundPhrase<T>[] | undefined;
    for (let first = 0; first < count; first += 1) {
      const word = hashes[first] ?? 0;
      if (this.begins[this.placeOf(word)] === 1) {
        found ??= [];
        this.follow(this.trie.child(trieRoot, word), first, words, found);
      }
    }
    return found ?? none;
  }

  private placeOf(word: number): number {
    return word & (this.begins.length - 1);
  }

  private follow(
    from: number,
    first: number,
    { hashes, count }: TurnWords,
    found: FoundPhrase<T>[],
  ): void {
    let node = from;
    let at = first;
    while (node !== trieRoot) {
      for (const entry of this.trie.endsAt(node)) {
        found.push({ entry, first });
      }
      at += 1;
      while (at < count && this.mayPassOver(node, hashes[at] ?? 0, at - first)) {
        at += 1;
      }
      node = at < count ? this.trie.child(node, hashes[at] ?? 0) : trieRoot;
    }
  }

  private mayPassOver(node: number, word: number, distance: number): boolean {
    return distance < fillerReach && fillers.has(word) && this.trie.child(node, word) === trieRoot;
  }
}
