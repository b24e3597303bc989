/** What is wanted of the tokens of a text besides their number. */
export type Wanted = 'ids' | 'ends' | 'count';

/** A buffer larger than this is given up when the next text is smaller. */
const keptCapacity = 1 << 18;

/** Takes the tokens of one text after the other as they are found: one column of numbers. */
export class TokenColumn {
  length = 0;
  private values = new Uint32Array(1 << 10);
  private wanted: Wanted = 'count';

  /** Begins with no tokens. */
  start(wanted: Wanted): void {
    this.length = 0;
    this.wanted = wanted;
    if (this.values.length > keptCapacity) {
      this.values = new Uint32Array(keptCapacity);
    }
  }

  /** @param end UTF-16 offset behind the character that holds the token's last byte */
  add(id: number, end: number): void {
    const index = this.length++;
    if (this.wanted === 'count') {
      return;
    }
    if (index === this.values.length) {
      const larger = new Uint32Array(index * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[index] = this.wanted === 'ids' ? id : end;
  }

  /** A copy of the column. */
  finish(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
