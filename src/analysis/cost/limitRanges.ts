import { type BatchLimit, batchAt, loadAt } from './batch';
import { nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** Lengths `[from, to]` in tokens at which the same thing keeps the batch from being larger. */
export interface LimitRange {
  readonly from: number;
  readonly to: number;
  readonly limit: BatchLimit;
}

/** Lengths that are looked at; between two of them a border is sought by halving. */
const steps = 64;

/**
 * What binds at each length from 1 to `longest`. Batches are whole numbers, so that around a border
 * two limits may take turns: such a turn is passed over, as is what lies wholly between two of the
 * 65 lengths looked at.
 *
 * Example: bandwidth up to 2,000 tokens, memory from there on.
 */
export function limitRanges(profile: ServingProfile, longest: number): readonly LimitRange[] {
  const node = nodeOf(profile);
  const limitAt = (length: number): BatchLimit => batchAt(node, loadAt(node, length)).limit;
  const ranges: LimitRange[] = [];
  let from = 1;
  let last = 1;
  let limit = limitAt(1);
  for (let step = 1; step <= steps; step++) {
    const next = Math.max(1, Math.round(1 + ((longest - 1) * step) / steps));
    const limitThere = limitAt(next);
    if (limitThere !== limit) {
      const border = firstOther(limitAt, last, next, limit);
      ranges.push({ from, to: border - 1, limit });
      [from, limit] = [border, limitThere];
    }
    last = next;
  }
  return withoutTurns([...ranges, { from, to: Math.max(1, longest), limit }], longest / 16);
}

/** Takes a range narrower than `narrow` for a part of its neighbours where these are the same. */
function withoutTurns(ranges: readonly LimitRange[], narrow: number): readonly LimitRange[] {
  const kept: LimitRange[] = [];
  for (const range of ranges) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (before?.limit === range.limit && last !== undefined && last.to - last.from < narrow) {
      kept.splice(-2, 2, { ...before, to: range.to });
    } else {
      kept.push(range);
    }
  }
  return kept;
}

/** The first length after `same`, up to `other`, at which something else binds. */
function firstOther(
  limitAt: (length: number) => BatchLimit,
  same: number,
  other: number,
  limit: BatchLimit,
): number {
  let [under, over] = [same, other];
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (limitAt(middle) === limit) {
      under = middle;
    } else {
      over = middle;
    }
  }
  return over;
}
