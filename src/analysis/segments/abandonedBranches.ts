import type { BacktrackKind } from '../model';

/** A return from one segment to an earlier one; the segments `[target, segment)` are given up. */
export interface Return {
  readonly segment: number;
  readonly target: number;
  /** A re-check gives nothing up. */
  readonly kind?: BacktrackKind;
}

/** Segments `[first, end)` that were given up. */
export interface Branch {
  readonly first: number;
  readonly end: number;
}

/**
 * The branches that backtracks give up, in order and apart: those that touch, overlap or lie within
 * each other are one. What is only checked again is not given up.
 *
 * @example returns 3 to 1, 4 to 2 and 9 to 7: `[1, 4)` and `[7, 9)`
 */
export function abandonedBranches(backtracks: readonly Return[]): readonly Branch[] {
  const byTarget = backtracks
    .filter(({ kind }) => kind !== 're-check')
    .sort((a, b) => a.target - b.target);
  const branches: Branch[] = [];
  for (const { target, segment } of byTarget) {
    const last = branches.at(-1);
    if (last !== undefined && target <= last.end) {
      branches[branches.length - 1] = { first: last.first, end: Math.max(last.end, segment) };
    } else {
      branches.push({ first: target, end: segment });
    }
  }
  return branches;
}
