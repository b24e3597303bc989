import { hasRewards, type VoteMethod } from './method';

/**
 * Weighted majority (Cobbe et al. 2021, arXiv 2110.14168; Li et al. 2022, arXiv 2206.02336):
 * votes count by the weight of their sample, such as its reward.
 */

export interface WeightedResult {
  /** The cluster with the largest sum; `undefined` when no vote has a weight. */
  readonly winner: number | undefined;
  readonly tied: readonly number[];
  readonly sums: ReadonlyMap<number, number>;
  /** The winner's part of all weight; `undefined` when the weights do not sum to more than 0. */
  readonly share: number | undefined;
}

/**
 * `argmax_A sum_{i in A} w_i`. The sum, not the mean: a mean would ignore support. Votes without
 * a finite weight are left out. Ties go to the cluster seen first.
 * Example: votes 0, 0, 1 with weights .6, .6, 1 elect 0 with 1.2 against 1.
 */
export function weightedMajority(
  votes: readonly (number | undefined)[],
  weights: readonly (number | undefined)[],
): WeightedResult {
  const sums = new Map<number, number>();
  votes.forEach((vote, index) => {
    const weight = weights[index];
    if (vote !== undefined && weight !== undefined && Number.isFinite(weight)) {
      sums.set(vote, (sums.get(vote) ?? 0) + weight);
    }
  });
  const most = Math.max(...sums.values());
  const total = [...sums.values()].reduce((sum, each) => sum + each, 0);
  const tied = [...sums].filter(([, sum]) => sum === most).map(([cluster]) => cluster);
  const share = tied.length > 0 && total > 0 ? most / total : undefined;
  return { winner: tied[0], tied, sums, share };
}

/** Weighted by the reward that counts. */
export const weightedMajorityMethod: VoteMethod = {
  name: 'weightedMajority',
  words: {
    title: 'Weighted by reward',
    description: 'Every vote counts by the reward of its sibling, from the source chosen.',
    weight: 'reward',
  },
  needs: 'reward',
  applies: hasRewards,
  tally: ({ ballots, votes }) =>
    weightedMajority(
      votes,
      ballots.map((ballot) => ballot.reward),
    ),
};
