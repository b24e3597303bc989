/** The node at which every phrase starts. */
export const trieRoot = 0;

/** Numbers of a cell: a node, the hash of a word behind it, and the node that the word leads to. */
const cellWidth = 3;

/**
 * Phrases as paths of hashed words, with what stands at their ends. The edges lie in one
 * open-addressed table, since every word of a thought is looked up.
 */
export class PhraseTrie<T> {
  private cells = new Int32Array(64 * cellWidth);
  private mask = 63;
  private readonly entries: T[][] = [[]];

  /** Adds the phrase of the first `count` words. */
  add(words: ArrayLike<number>, count: number, entry: T): void {
    let node = trieRoot;
    for (let at = 0; at < count; at += 1) {
      node = this.childOrNew(node, words[at] ?? 0);
    }
    this.entries[node]?.push(entry);
  }

  /** What ends at a node, in the order in which it was added. */
  endsAt(node: number): readonly T[] {
    return this.entries[node] ?? [];
  }

  /** The node that a word leads to; the root where no phrase goes on with it. */
  child(node: number, word: number): number {
    return this.cells[this.cellOf(node, word) + 2] ?? trieRoot;
  }

  /** Where the edge stands, or the empty cell in which it would. */
  private cellOf(node: number, word: number): number {
    const { cells, mask } = this;
    let slot = slotOf(node, word) & mask;
    for (;;) {
      const cell = slot * cellWidth;
      const isEmpty = cells[cell + 2] === trieRoot;
      if (isEmpty || (cells[cell + 1] === word && cells[cell] === node)) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
  }

  private childOrNew(node: number, word: number): number {
    const known = this.child(node, word);
    if (known !== trieRoot) {
      return known;
    }
    const made = this.entries.length;
    this.entries.push([]);
    if (made * 2 > this.mask) {
      this.grow();
    }
    this.put(node, word, made);
    return made;
  }

  private put(node: number, word: number, child: number): void {
    this.cells.set([node, word, child], this.cellOf(node, word));
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let cell = 0; cell < old.length; cell += cellWidth) {
      const [node, word, child] = old.subarray(cell, cell + cellWidth);
      if (child !== trieRoot) {
        this.put(node ?? 0, word ?? 0, child ?? 0);
      }
    }
  }
}

function slotOf(node: number, word: number): number {
  const mixed = Math.imul(word ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
