/** A list of hashes that is filled anew for every span, so that reading allocates nothing. */
export class HashColumn {
  readonly hashes: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  push(hash: number): void {
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  /** The hashes as they stand, which the next span does not change. */
  copy(): readonly number[] {
    return [...this.hashes.subarray(0, this.count)];
  }
}
