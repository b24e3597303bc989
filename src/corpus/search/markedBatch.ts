import type { BytePair, ScanKernel } from './scanKernel';

/** The bytes of some records, and which of those records may hold the needle. */
export class MarkedBatch {
  private readonly marked = new Set<number>();

  constructor(
    private readonly kernel: ScanKernel,
    readonly bytes: Uint8Array,
    private readonly recordAt: (place: number) => number,
  ) {}

  get found(): readonly number[] {
    return [...this.marked].sort((a, b) => a - b);
  }

  /**
   * Marks the records with a pair at a place that holds. Where `following` knows the place of the
   * next pair, which else is -1, it need not be sought.
   */
  mark(
    pair: BytePair,
    endOf: (record: number) => number,
    holds: (place: number) => boolean,
    following?: (place: number) => number,
  ): void {
    const { length } = this.bytes;
    let at = this.kernel.indexOf(pair, 0, length);
    while (at !== -1) {
      let next = at + 1;
      if (holds(at)) {
        const record = this.recordAt(at);
        this.marked.add(record);
        next = Math.max(next, endOf(record));
      } else {
        const known = following?.(at) ?? -1;
        if (known !== -1) {
          at = known;
          continue;
        }
      }
      at = this.kernel.indexOf(pair, next, length);
    }
  }
}
