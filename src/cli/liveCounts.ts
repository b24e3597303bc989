import { formatUsd } from '../analysis/cost/format';
import type { PruneCounts } from '../analysis/prune/pruneCounts';
import { sumOfCounts } from '../analysis/prune/sumOfCounts';

/** Between two lines on a terminal, in milliseconds; more where counting takes long. */
const interval = 200;
const countingShare = 0.1;

/** Says on stderr what is kept: again and again on a terminal, once at the end anywhere. */
export class LiveCounts {
  private next = performance.now() + interval;
  private readonly done: PruneCounts[] = [];

  /** @param counts those of the file that is read, worked out when they are shown */
  show(counts: () => PruneCounts): void {
    const now = performance.now();
    if (process.stderr.isTTY && now > this.next) {
      process.stderr.write(`\r${lineOf(sumOfCounts([...this.done, counts()]))}`);
      const shown = performance.now();
      this.next = shown + Math.max(interval, (shown - now) / countingShare);
    }
  }

  /** A file is read. */
  add(counts: PruneCounts): void {
    this.done.push(counts);
  }

  end(): void {
    const counts = sumOfCounts(this.done);
    process.stderr.write(
      `${process.stderr.isTTY ? '\r' : ''}${lineOf(counts)}${reasonsOf(counts)}\n`,
    );
  }
}

function lineOf({ read, kept }: PruneCounts): string {
  return (
    `kept ${kept.trajectories} of ${read.trajectories} trajectories, ` +
    `${kept.problems} of ${read.problems} problems, ` +
    `${kept.tokens} of ${read.tokens} output tokens, ${formatUsd(kept.usd)} of ${formatUsd(read.usd)}`
  );
}

function reasonsOf({ dropped }: PruneCounts): string {
  const reasons = Object.entries(dropped).map(
    ([rule, { all, alone }]) => `${rule} ${all}${alone === all ? '' : ` (alone ${alone})`}`,
  );
  return reasons.length === 0 ? '' : `; dropped by ${reasons.join(', ')}`;
}
