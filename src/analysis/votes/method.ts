import { type Ballot } from './ballot';

/** What a voting method may look at: the ballots, and which cluster each of them votes for. */
export interface Election {
  readonly ballots: readonly Ballot[];
  /** Index of a cluster; `undefined` for a ballot that abstains. */
  readonly votes: readonly (number | undefined)[];
}

/** One way to decide. To add one, write a file such as `majority.ts` and list it in `methods.ts`. */
export interface VoteMethod {
  /** As in results and settings. */
  readonly name: string;
  /** False when the ballots lack what the method needs, so that it is not shown. */
  readonly applies: (election: Election) => boolean;
  /** The cluster that wins; `undefined` when there is none. */
  readonly winner: (election: Election) => number | undefined;
}

/** True when a ballot that votes carries a reward. */
export function hasRewards({ ballots, votes }: Election): boolean {
  return ballots.some(
    (ballot, index) => votes[index] !== undefined && Number.isFinite(ballot.reward),
  );
}
