import { type Ballot } from './ballot';

/** What a voting method may look at: the ballots, and which cluster each of them votes for. */
export interface Election {
  readonly ballots: readonly Ballot[];
  /** Index of a cluster; `undefined` for a ballot that abstains. */
  readonly votes: readonly (number | undefined)[];
}

/** What a method makes of an election. */
export interface Tally {
  /** The cluster that wins; `undefined` when there is none. */
  readonly winner: number | undefined;
  /** The weight of each cluster's votes, where votes are weighed; those without any are left out. */
  readonly sums?: ReadonlyMap<number, number>;
}

/** What ballots must carry beside an answer. */
export type BallotNeed = 'reward' | 'stepRewards' | 'meanLogprob' | 'confidence';

/** How a method is called where people read, and what it does in a sentence. */
export interface MethodWords {
  readonly title: string;
  readonly description: string;
  /** What its votes are weighed by, in a word; just "weight" where there is none. */
  readonly weight?: string;
}

/** One way to decide. To add one, write a file such as `majority.ts` and list it in `methods.ts`. */
export interface VoteMethod {
  /** As in results and settings. */
  readonly name: string;
  readonly words: MethodWords;
  /** What it needs, so that people can be told what is missing. */
  readonly needs?: BallotNeed;
  /** False when the ballots lack what the method needs, so that it cannot decide. */
  readonly applies: (election: Election) => boolean;
  readonly tally: (election: Election) => Tally;
}

/** True when a ballot that votes has what is asked for. */
export function isElected({ ballots, votes }: Election, has: (ballot: Ballot) => boolean): boolean {
  return ballots.some((ballot, index) => votes[index] !== undefined && has(ballot));
}

/** True when a ballot that votes carries a reward. */
export function hasRewards(election: Election): boolean {
  return isElected(election, (ballot) => Number.isFinite(ballot.reward));
}
