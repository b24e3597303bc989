/**
 * Lets every hash through once, until it is cleared. Clearing takes no time: what was let through
 * before carries an older stamp.
 */
export class HashSieve {
  private readonly hashes: Int32Array;
  private readonly stamps: Int32Array;
  private readonly mask: number;
  private stamp = 1;

  /** @param capacity how many hashes come between two clearings, at most */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(capacity * 2));
    this.hashes = new Int32Array(size);
    this.stamps = new Int32Array(size);
    this.mask = size - 1;
  }

  clear(): void {
    this.stamp += 1;
  }

  /** Whether the hash has not been asked for since the last clearing. */
  isNew(hash: number): boolean {
    const { hashes, stamps, mask, stamp } = this;
    let slot = hash & mask;
    while (stamps[slot] === stamp) {
      if (hashes[slot] === hash) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    stamps[slot] = stamp;
    hashes[slot] = hash;
    return true;
  }
}
