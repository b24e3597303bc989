import type { Segment } from '../model';
import { abandonedBranches, type Return } from './abandonedBranches';

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
  let tokens = 0;
  for (const { first, end } of abandonedBranches(backtracks)) {
    for (let index = first; index < end; index += 1) {
      tokens += segments[index]?.tokens ?? 0;
    }
  }
  return tokens;
}
