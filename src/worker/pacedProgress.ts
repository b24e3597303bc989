/** Milliseconds between two reports. */
const reportEvery = 250;

/** Tells how far a long piece of work is: no more often than people can read. */
export class PacedProgress {
  private next: number;

  /** @param now a clock in milliseconds */
  constructor(
    private readonly report: (done: number) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.next = now() + reportEvery;
  }

  /** Says that so much is done; it is reported when the last report, or the start, is long ago. */
  reached(done: number): void {
    const now = this.now();
    if (now >= this.next) {
      this.next = now + reportEvery;
      this.report(done);
    }
  }
}
