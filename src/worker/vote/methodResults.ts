import type { Ballot } from '../../analysis/votes/ballot';
import type { Election, VoteMethod } from '../../analysis/votes/method';
import { votesOf } from '../../analysis/votes/headline';
import { methods } from '../../analysis/votes/methods';
import type { Vote } from '../../analysis/votes/vote';
import { weightedMajority } from '../../analysis/votes/weightedMajority';

/** What one method decides, or what it lacks to decide. */
export interface MethodResult {
  /** As in `methods`. */
  readonly name: string;
  /** Index of the cluster that wins; absent when there is none. */
  readonly winner?: number;
  /** The ballots lack what the method needs; it decides nothing. */
  readonly missing?: string;
}

/** All methods in the order of their list, also those that cannot decide. */
export function methodResults(vote: Vote, ballots: readonly Ballot[]): readonly MethodResult[] {
  const election = electionOf(vote, ballots);
  return methods.map((method) => resultOf(method, election));
}

function resultOf(method: VoteMethod, election: Election): MethodResult {
  const { name } = method;
  if (!method.applies(election)) {
    return { name, missing: method.needs ?? 'votes' };
  }
  const winner = method.winner(election);
  return winner === undefined ? { name } : { name, winner };
}

/** The rewards of each cluster, summed; absent where no vote has one. */
export function rewardSums(vote: Vote, ballots: readonly Ballot[]): readonly number[] | undefined {
  const { votes } = electionOf(vote, ballots);
  const { sums } = weightedMajority(
    votes,
    ballots.map(({ reward }) => reward),
  );
  return sums.size === 0 ? undefined : vote.clusters.map((_, index) => sums.get(index) ?? 0);
}

function electionOf(vote: Vote, ballots: readonly Ballot[]): Election {
  return { ballots, votes: votesOf(vote) };
}
