import type { PruneAmounts, PruneCounts, RuleFalls } from './pruneCounts';
import { pruneRules } from './rules';

/** Counts of several files, none of which shares a problem with another. */
export function sumOfCounts(counts: readonly PruneCounts[]): PruneCounts {
  const falls = pruneRules.flatMap(({ id }) => {
    const each = counts.flatMap(({ dropped }) => dropped[id] ?? []);
    return each.length === 0 ? [] : [[id, each.reduce(sumOfFalls)] as const];
  });
  return {
    read: counts.map(({ read }) => read).reduce(sumOfAmounts, nothing),
    kept: counts.map(({ kept }) => kept).reduce(sumOfAmounts, nothing),
    dropped: Object.fromEntries(falls),
  };
}

const nothing: PruneAmounts = {
  trajectories: 0,
  problems: 0,
  tokens: 0,
  usd: 0,
  kvByteSeconds: 0,
};

function sumOfAmounts(a: PruneAmounts, b: PruneAmounts): PruneAmounts {
  return {
    trajectories: a.trajectories + b.trajectories,
    problems: a.problems + b.problems,
    tokens: a.tokens + b.tokens,
    usd: a.usd + b.usd,
    kvByteSeconds: a.kvByteSeconds + b.kvByteSeconds,
  };
}

function sumOfFalls(a: RuleFalls, b: RuleFalls): RuleFalls {
  return { all: a.all + b.all, alone: a.alone + b.alone };
}
