import { isElected, type VoteMethod } from './method';
import { weightedMajority } from './weightedMajority';

/** Weights from the model's own probability of a sample (Wang et al. 2022, arXiv 2203.11171). */

/**
 * `exp(sum / n)`, the geometric mean of the probabilities of the n tokens: "normalized" in Table 1
 * there. Example: a sum of -12 over 10 tokens weighs 0.3012.
 */
export function normalisedWeight(sumLogprob: number, tokens: number): number | undefined {
  return tokens > 0 ? Math.exp(sumLogprob / tokens) : undefined;
}

/** `exp(sum)`, the probability of the whole sample: "unnormalized" there; 0 for long samples. */
export function unnormalisedWeight(sumLogprob: number): number {
  return Math.exp(sumLogprob);
}

export const logprobMajorityMethod: VoteMethod = {
  name: 'meanLogprob',
  words: {
    title: 'Weighted by logprob',
    description: 'Every vote counts by the mean probability of its tokens.',
  },
  needs: 'meanLogprob',
  applies: (election) => isElected(election, (ballot) => ballot.meanLogprob !== undefined),
  tally: ({ ballots, votes }) =>
    weightedMajority(
      votes,
      ballots.map(({ meanLogprob }) =>
        meanLogprob === undefined ? undefined : normalisedWeight(meanLogprob, 1),
      ),
    ),
};
