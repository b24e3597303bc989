import { hasRewards, type VoteMethod } from './method';

/**
 * Best of N (Cobbe et al. 2021, arXiv 2110.14168): `argmax_i s_i`, the index of the sample with
 * the highest score. Ties go to the first; samples without a finite score are skipped, not taken
 * for 0. `undefined` when no sample has a score. Example: the scores .2, .9, .9 choose 1.
 */
export function bestOfN(scores: readonly (number | undefined)[]): number | undefined {
  let best: number | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  scores.forEach((score, index) => {
    if (score !== undefined && Number.isFinite(score) && score > highest) {
      best = index;
      highest = score;
    }
  });
  return best;
}

/** By the reward that counts, among the samples that vote. */
export const bestOfNMethod: VoteMethod = {
  name: 'bestOfN',
  words: {
    title: 'Best of N',
    description: 'The answer of the sibling with the highest reward, from the source chosen.',
  },
  needs: 'reward',
  applies: hasRewards,
  tally: ({ ballots, votes }) => {
    const scores = ballots.map((ballot, index) =>
      votes[index] === undefined ? undefined : ballot.reward,
    );
    const best = bestOfN(scores);
    return { winner: best === undefined ? undefined : votes[best] };
  },
};
