import { maximumDraws, winningChance } from './majorityWithReplacement';

/** With more answers than this a winner says little, and the sums take long. */
const maximumClusters = 60;

/**
 * How likely the winner of a vote is to win again: the exact bootstrap (Efron 1979, without its
 * randomness). If n votes were drawn anew from the shares seen, cluster `winner` would win with
 * this chance, ties split evenly. `undefined` without votes, for more than 400 of them and for
 * more than 60 clusters.
 * Example: 5:3 stays with 0.757, 10:2:2 with 0.992, and a tie 4:4 with 0.5.
 */
export function winnerStability(counts: readonly number[], winner: number): number | undefined {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 || n > maximumDraws || counts.length > maximumClusters
    ? undefined
    : winningChance(counts, n, winner);
}
