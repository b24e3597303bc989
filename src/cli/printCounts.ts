import { formatByteSeconds, formatCount, formatUsd } from '../analysis/cost/format';
import type { PruneAmounts, PruneCounts, RuleFalls } from '../analysis/prune/pruneCounts';
import { type Column, output } from './output';

/** Prints what was read and kept, where rows do not take standard output. */
export function printCounts(
  counts: PruneCounts,
  rows: number,
  { out, json }: { readonly out?: string; readonly json?: true },
): void {
  if (out === undefined) {
    return;
  }
  if (json === true) {
    output(true, []).row({ ...counts, rows });
    return;
  }
  const amounts = output<AmountsRow>(false, amountColumns);
  amounts.row({ what: 'read', ...counts.read });
  amounts.row({ what: 'kept', ...counts.kept });
  amounts.end();
  const dropped = Object.entries(counts.dropped);
  if (dropped.length > 0) {
    const falls = output<FallsRow>(false, fallColumns);
    dropped.forEach(([rule, each]) => falls.row({ rule, ...each }));
    process.stdout.write('\n');
    falls.end();
  }
}

type AmountsRow = PruneAmounts & { readonly what: string };
type FallsRow = RuleFalls & { readonly rule: string };

const amountColumns: readonly Column<AmountsRow>[] = [
  ['', ({ what }) => what],
  ['trajectories', ({ trajectories }) => formatCount(trajectories)],
  ['problems', ({ problems }) => formatCount(problems)],
  ['output tokens', ({ tokens }) => formatCount(tokens)],
  ['cost', ({ usd }) => (Number.isNaN(usd) ? undefined : formatUsd(usd))],
  ['KV cache', ({ kvByteSeconds }) => formatByteSeconds(kvByteSeconds)],
];

const fallColumns: readonly Column<FallsRow>[] = [
  ['dropped by', ({ rule }) => rule],
  ['all', ({ all }) => formatCount(all)],
  ['by it alone', ({ alone }) => formatCount(alone)],
];
