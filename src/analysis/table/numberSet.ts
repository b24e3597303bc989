const bits = 32;

/** A set of whole numbers from 0 on that lie close together, such as those of groups: a bit each. */
export class NumberSet {
  private words = new Uint32Array(64);
  private count = 0;

  get size(): number {
    return this.count;
  }

  copy(): NumberSet {
    const copy = new NumberSet();
    copy.words = this.words.slice();
    copy.count = this.count;
    return copy;
  }

  add(number: number): void {
    const at = Math.floor(number / bits);
    if (at >= this.words.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.words.length * 2));
      larger.set(this.words);
      this.words = larger;
    }
    const word = this.words[at] ?? 0;
    const added = word | (1 << (number % bits));
    if (added !== (word | 0)) {
      this.words[at] = added;
      this.count++;
    }
  }
}
