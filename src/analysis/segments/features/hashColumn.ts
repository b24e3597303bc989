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

  /** Takes the hashes of another column; whether these are others than its own were. */
  take({ hashes, count }: HashColumn): boolean {
    let isNew = count !== this.count;
    this.count = count;
    for (let at = 0; at < count; at += 1) {
      isNew ||= hashes[at] !== this.hashes[at];
      this.hashes[at] = hashes[at] ?? 0;
    }
    return isNew;
  }

  /** The hashes as they stand, which the next span does not change. */
  copy(): readonly number[] {
    return [...this.hashes.subarray(0, this.count)];
  }
}
