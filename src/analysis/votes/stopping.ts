import { majority } from './majority';

/** Where sampling could have ended. */
export interface Stop {
  /** Samples drawn until then. */
  readonly after: number;
  /** The cluster that led there; `undefined` when nobody had voted. */
  readonly winner: number | undefined;
  /** Samples and output tokens that would not have been needed. */
  readonly savedVotes: number;
  readonly savedTokens: number;
  /** Whether all samples together elect the same. */
  readonly sameWinner: boolean;
}

/** The stop after the first samples, with what came later as saved. */
export function stopAfter(
  after: number,
  votes: readonly (number | undefined)[],
  tokens: readonly number[],
): Stop {
  const { winner } = majority(votes.slice(0, after));
  return {
    after,
    winner,
    savedVotes: votes.length - after,
    savedTokens: tokens.slice(after).reduce((sum, each) => sum + each, 0),
    sameWinner: winner === majority(votes).winner,
  };
}
