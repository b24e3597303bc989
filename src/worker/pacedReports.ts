/** How often there is a report; less often where a report, which looks at all rows, takes long. */
const reportMs = 400;
const reportShare = 0.1;

/** Reports now and then, so that reports take a small share of the time. */
export class PacedReports {
  private next = 0;

  constructor(private readonly report: () => void) {}

  /** There is something to report; it is not where the last report was a moment ago. */
  inTime(): void {
    if (performance.now() > this.next) {
      this.now();
    }
  }

  now(): void {
    const start = performance.now();
    this.report();
    const end = performance.now();
    this.next = end + Math.max(reportMs, (end - start) / reportShare);
  }
}
