import type { Pruner } from '../analysis/prune/pruner';

/** Between two lines on a terminal, in milliseconds. */
const interval = 200;

/** Says on stderr what is kept: again and again on a terminal, once at the end anywhere. */
export class LiveCounts {
  private shown = 0;

  constructor(private readonly pruner: Pruner) {}

  show(): void {
    if (process.stderr.isTTY && performance.now() - this.shown > interval) {
      this.shown = performance.now();
      process.stderr.write(`\r${this.line()}`);
    }
  }

  end(): void {
    const { dropped } = this.pruner.counts;
    const reasons = Object.entries(dropped).map(([rule, count]) => `${rule} ${count}`);
    const why = reasons.length === 0 ? '' : ` (dropped by ${reasons.join(', ')})`;
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${this.line()}${why}\n`);
  }

  private line(): string {
    const { read, kept, problems, problemsKept, tokensRead, tokensKept } = this.pruner.counts;
    return (
      `kept ${kept} of ${read} trajectories, ${problemsKept} of ${problems} problems, ` +
      `${tokensKept} of ${tokensRead} output tokens`
    );
  }
}
