import { type Word, wordsOf } from './words';

/** An entry found in a text: words `[first, end)` of it. */
export interface PhraseMatch<T> {
  readonly entry: T;
  readonly first: number;
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: T[];
}

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers: ReadonlySet<string> = new Set(['just', 'also', 'quickly', 'simply', 'really']);

/**
 * Finds many phrases in a text at once, whole words only: "wait" is not found in "await". Looking
 * up takes time linear in the words of the text times the longest phrase.
 */
export class PhraseIndex<T> {
  private readonly root: Node<T> = emptyNode();

  /** Adds a phrase, written as it would stand in a text. */
  add(phrase: string, entry: T): void {
    let node = this.root;
    for (const { text } of wordsOf(phrase)) {
      let next = node.next.get(text);
      if (next === undefined) {
        next = emptyNode();
        node.next.set(text, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }

  /** Every match, in the order of its first word; matches may overlap. */
  find(words: readonly Word[]): readonly PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let first = 0; first < words.length; first += 1) {
      this.findFrom(words, first, matches);
    }
    return matches;
  }

  private findFrom(words: readonly Word[], first: number, matches: PhraseMatch<T>[]): void {
    let node = this.root;
    for (let at = first; at < words.length; at += 1) {
      const word = words[at]?.text ?? '';
      const next = node.next.get(word);
      if (next === undefined) {
        if (at > first && at - first < 8 && fillers.has(word)) {
          continue;
        }
        return;
      }
      node = next;
      for (const entry of node.entries) {
        matches.push({ entry, first, end: at + 1 });
      }
    }
  }
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), entries: [] };
}
