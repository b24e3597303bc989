import type { Segment } from '../model';

/** A return from one segment to an earlier one; the segments `[target, segment)` are given up. */
interface Return {
  readonly segment: number;
  readonly target: number;
}

/**
 * Tokens of the branches that backtracks give up. Branches may overlap or lie within each other;
 * each segment counts once.
 *
 * @example segments of 5, 7 and 9 tokens, returns 1 to 0 and 2 to 0: 12
 */
export function abandonedTokens(
  segments: readonly Pick<Segment, 'tokens'>[],
  backtracks: readonly Return[],
): number {
  const byTarget = [...backtracks].sort((a, b) => a.target - b.target);
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
