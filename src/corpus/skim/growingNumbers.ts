const firstSize = 1024;

/** Numbers of 32 bits that become more; their room serves again when they are cleared. */
export class GrowingNumbers {
  private numbers = new Uint32Array(firstSize);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(number: number): void {
    this.makeRoom(1);
    this.numbers[this.used] = number;
    this.used++;
  }

  append(numbers: Uint32Array): void {
    this.makeRoom(numbers.length);
    this.numbers.set(numbers, this.used);
    this.used += numbers.length;
  }

  clear(): void {
    this.used = 0;
  }

  /** A copy, to be sent elsewhere. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.numbers.slice(0, this.used);
  }

  private makeRoom(more: number): void {
    const needed = this.used + more;
    if (needed > this.numbers.length) {
      const larger = new Uint32Array(Math.max(needed, 2 * this.numbers.length));
      larger.set(this.numbers);
      this.numbers = larger;
    }
  }
}
