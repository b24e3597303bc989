import type { BlockLimits } from '../../corpus/recordStore';

const first = 64 * 1024;
/** Larger ones leave threads with nothing to do while the last one is done. */
const largest = 256 * 1024;
/** Short records cost more than their bytes tell. */
const mostRecords = 1000;

/** How large the batches of a pass are: small at first, so that the first rows come soon. */
export class BatchSize {
  private bytes = first;

  next(): BlockLimits {
    const { bytes } = this;
    this.bytes = Math.min(largest, bytes * 2);
    return { bytes, records: mostRecords };
  }
}
