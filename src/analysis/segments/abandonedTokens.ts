import type { BacktrackKind, Segment } from '../model';

/** A return from one segment to an earlier one; the segments `[target, segment)` are given up. */
export interface Return {
  readonly segment: number;
  readonly target: number;
  /** A re-check gives nothing up. */
  readonly kind?: BacktrackKind;
}

/**
 * Tokens of the branches that backtracks give up. Branches may overlap or lie within each other;
 * each segment counts once. What is only checked again is not given up.
 *
 * @example segments of 5, 7 and 9 tokens, returns 1 to 0 and 2 to 0: 12
 */
export function abandonedTokens(
  segments: readonly Pick<Segment, 'tokens'>[],
  backtracks: readonly Return[],
): number {
  const byTarget = backtracks
    .filter(({ kind }) => kind !== 're-check')
    .sort((a, b) => a.target - b.target);
  let counted = 0;
  let tokens = 0;
  for (const { target, segment } of byTarget) {
    for (let index = Math.max(target, counted); index < segment; index++) {
      tokens += segments[index]?.tokens ?? 0;
    }
    counted = Math.max(counted, segment);
  }
  return tokens;
}
