import type { Ballot } from '../../analysis/votes/ballot';
import { headlineOf } from '../../analysis/votes/headline';
import type { Stop } from '../../analysis/votes/stopping';
import type { Vote } from '../../analysis/votes/vote';

/** How firm the majority's decision is. */
export interface Firmness {
  /** The chance that as many votes drawn anew elect the same; absent where it is not computed. */
  readonly stability?: number;
  /** Where Adaptive-Consistency would have stopped before the end. */
  readonly stop?: Stop;
}

export function firmnessOf(vote: Vote, ballots: readonly Ballot[]): Firmness {
  const tokens = ballots.map((ballot) => ballot.tokens ?? 0);
  const { stability, adaptiveStop: stop } = headlineOf(vote, tokens);
  return {
    ...(stability !== undefined && { stability }),
    ...(stop !== undefined && stop.savedVotes > 0 && { stop }),
  };
}
