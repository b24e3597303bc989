import { isElected, type VoteMethod } from './method';
import { weightedMajority, type WeightedResult } from './weightedMajority';

/**
 * Confidences as weights that sum to 1: `w_i = e^{c_i / T} / sum_j e^{c_j / T}` (CISC, Taubenfeld
 * et al. 2025, arXiv 2502.06233). `temperature` must be above 0.
 */
export function softmaxWeights(confidences: readonly number[], temperature: number): number[] {
  const largest = confidences.reduce((most, each) => Math.max(most, each), -Infinity);
  const powers = confidences.map((each) => Math.exp((each - largest) / temperature));
  const total = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((each) => each / total);
}

/** The temperature where none has been fitted to held-out problems. */
export const defaultTemperature = 1;

/**
 * The majority weighted by `softmaxWeights` over the votes that have a confidence; the others are
 * left out. Example: votes p, q, q, p with .9, .5, .5, .6 and T = .5 elect p with .633.
 */
export function confidenceVote(
  votes: readonly (number | undefined)[],
  confidences: readonly (number | undefined)[],
  temperature = defaultTemperature,
): WeightedResult {
  const voting = votes.flatMap((vote, index) => {
    const confidence = confidences[index];
    return vote !== undefined && confidence !== undefined && Number.isFinite(confidence)
      ? [{ index, confidence }]
      : [];
  });
  const shares = softmaxWeights(
    voting.map(({ confidence }) => confidence),
    temperature,
  );
  const weights = new Array<number | undefined>(votes.length).fill(undefined);
  voting.forEach(({ index }, at) => (weights[index] = shares[at]));
  return weightedMajority(votes, weights);
}

/** By the geometric mean probability of the tokens, which is what a file records if anything. */
export const ciscMethod: VoteMethod = {
  name: 'cisc',
  words: {
    title: 'CISC',
    description: 'Every vote counts by the softmax of its confidence over the siblings.',
  },
  needs: 'meanLogprob',
  applies: (election) => isElected(election, (ballot) => ballot.meanLogprob !== undefined),
  tally: ({ ballots, votes }) =>
    confidenceVote(
      votes,
      ballots.map(({ meanLogprob }) =>
        meanLogprob === undefined ? undefined : Math.exp(meanLogprob),
      ),
    ),
};
