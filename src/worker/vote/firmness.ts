import { adaptiveStop } from '../../analysis/votes/adaptiveConsistency';
import type { Ballot } from '../../analysis/votes/ballot';
import type { Stop } from '../../analysis/votes/stopping';
import type { Vote } from '../../analysis/votes/vote';
import { winnerStability } from '../../analysis/votes/winnerStability';
import { votesOf } from './methodResults';

/** How firm the majority's decision is. */
export interface Firmness {
  /** The chance that as many votes drawn anew elect the same; absent where it is not computed. */
  readonly stability?: number;
  /** Where Adaptive-Consistency would have stopped before the end. */
  readonly stop?: Stop;
}

export function firmnessOf(vote: Vote, ballots: readonly Ballot[]): Firmness {
  const winner = vote.clusters.findIndex(({ answer }) => answer === vote.majority.answer);
  const counts = vote.clusters.map(({ count }) => count);
  const stability = winner < 0 ? undefined : winnerStability(counts, winner);
  const stop = adaptiveStop(
    votesOf(vote, ballots.length),
    ballots.map(({ tokens = 0 }) => tokens),
  );
  return {
    ...(stability !== undefined && { stability }),
    ...(stop !== undefined && stop.savedVotes > 0 && { stop }),
  };
}
