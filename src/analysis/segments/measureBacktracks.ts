import type { Backtrack, Segment } from '../model';
import { abandonedTokens } from './abandonedTokens';
import { type EffectContext, effectOf } from './backtrackEffect';
import type { FoundBacktrack } from './backtracks';

export interface MeasureContext extends EffectContext {
  readonly segments: readonly Pick<Segment, 'tokens'>[];
}

/** Adds to backtracks what they did to the answer, and the tokens of the branches they give up. */
export function measureBacktracks<B extends FoundBacktrack>(
  found: readonly B[],
  context: MeasureContext,
): readonly (B & Pick<Backtrack, 'effect' | 'abandonedTokens'>)[] {
  return found.map((backtrack) => ({
    ...backtrack,
    effect: effectOf(backtrack, context),
    abandonedTokens: abandonedTokens(context.segments, [backtrack]),
  }));
}
