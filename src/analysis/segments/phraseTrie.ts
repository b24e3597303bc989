/** The node at which every phrase starts. */
export const trieRoot = 0;

/** The bits of a hash by which most words are told from those that start phrases. */
const startBits = 0xfff;

/**
 * Phrases as paths of hashed words, with what stands at their ends. The edges lie in one small
 * open-addressed table, since every word of a thought is looked up. A node has one edge to it.
 */
export class PhraseTrie<T> {
  /** The node that an edge leads to, at the slot of the edge; the root in an empty slot. */
  private slots = new Int32Array(64);
  /** Where the edge to each node comes from, and the word on it. */
  private readonly parents: number[] = [trieRoot];
  private readonly words: number[] = [0];
  private readonly entries: (readonly T[])[] = [[]];
  /** Whether a phrase may start with a word, by the last bits of its hash: few words do. */
  private readonly mayStart = new Uint8Array(startBits + 1);

  /** Adds the phrase of the first `count` words. */
  add(words: ArrayLike<number>, count: number, entry: T): void {
    let node = trieRoot;
    this.mayStart[(words[0] ?? 0) & startBits] = 1;
    for (let at = 0; at < count; at += 1) {
      node = this.childOrNew(node, words[at] ?? 0);
    }
    this.entries[node] = [...this.endsAt(node), entry];
  }

  /** What ends at a node, in the order in which it was added. */
  endsAt(node: number): readonly T[] {
    return this.entries[node] ?? nothing;
  }

  /** The node that the first word of a phrase leads to; the root where no phrase starts with it. */
  start(word: number): number {
    return this.mayStart[word & startBits] === 0 ? trieRoot : this.child(trieRoot, word);
  }

  /** The node that a word leads to; the root where no phrase goes on with it. */
  child(node: number, word: number): number {
    return this.slots[this.slotOf(node, word)] ?? trieRoot;
  }

  /** Where the edge stands, or the empty slot in which it would. */
  private slotOf(node: number, word: number): number {
    const { slots, parents, words } = this;
    const mask = slots.length - 1;
    let slot = mixed(node, word) & mask;
    for (;;) {
      const child = slots[slot] ?? trieRoot;
      if (child === trieRoot || (words[child] === word && parents[child] === node)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private childOrNew(node: number, word: number): number {
    const known = this.child(node, word);
    if (known !== trieRoot) {
      return known;
    }
    const made = this.parents.push(node) - 1;
    this.words.push(word);
    this.entries.push(nothing);
    if (made * 2 > this.slots.length) {
      this.grow();
    }
    this.slots[this.slotOf(node, word)] = made;
    return made;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (const child of old) {
      if (child !== trieRoot) {
        this.slots[this.slotOf(this.parents[child] ?? 0, this.words[child] ?? 0)] = child;
      }
    }
  }
}

const nothing: readonly never[] = [];

function mixed(node: number, word: number): number {
  const product = Math.imul(word ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1);
  return product ^ (product >>> 15);
}
