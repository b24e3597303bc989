import { type VoteMethod } from './method';

/** Self-consistency (Wang et al. 2022, arXiv 2203.11171): the answer most samples agree on. */

export interface MajorityResult {
  /** Index of the cluster that wins; `undefined` when nobody votes. */
  readonly winner: number | undefined;
  /** All clusters with the most votes, earliest first member first; one entry when no tie. */
  readonly tied: readonly number[];
  /** Votes by cluster. */
  readonly counts: ReadonlyMap<number, number>;
  /** The winner's votes among those cast, and among all samples; in [0, 1], 0 without votes. */
  readonly share: number;
  readonly shareOfAll: number;
  /** How far the winner is ahead of the second, as a share of the votes cast. */
  readonly margin: number;
  /** Entropy of the votes in bits: 0 when all agree. */
  readonly entropyBits: number;
  readonly valid: number;
  readonly total: number;
}

/**
 * The plurality of votes: `argmax_A |{i : a_i in A}|`. `votes[i]` is the cluster sample `i` votes
 * for, `undefined` when it abstains; whoever was cut off must abstain. Ties go to the cluster
 * seen first. Example: the votes 0, 1, 0 elect 0 with share 2/3 and margin 1/3.
 */
export function majority(votes: readonly (number | undefined)[]): MajorityResult {
  const counts = new Map<number, number>();
  for (const vote of votes) {
    if (vote !== undefined) {
      counts.set(vote, (counts.get(vote) ?? 0) + 1);
    }
  }
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const valid = sorted.reduce((sum, count) => sum + count, 0);
  const [most = 0, second = 0] = sorted;
  const tied = [...counts].filter(([, count]) => count === most).map(([cluster]) => cluster);
  return {
    winner: tied[0],
    tied,
    counts,
    share: ratio(most, valid),
    shareOfAll: ratio(most, votes.length),
    margin: ratio(most - second, valid),
    entropyBits: entropyBits(sorted, valid),
    valid,
    total: votes.length,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function entropyBits(counts: readonly number[], total: number): number {
  const sum = counts.reduce((bits, count) => bits + (count / total) * Math.log2(total / count), 0);
  return Math.max(0, sum);
}

export const majorityMethod: VoteMethod = {
  name: 'majority',
  words: {
    title: 'Majority',
    description: 'The answer that most siblings give.',
  },
  applies: () => true,
  tally: ({ votes }) => majority(votes),
};
