import { adaptiveStop } from './adaptiveConsistency';
import { earlyStop } from './earlyStopping';
import { type Stop } from './stopping';
import { votesByCluster } from './votesByCluster';
import type { Vote } from './voteResult';
import { winnerStability } from './winnerStability';

/** The figures of the sentence above the votes of a group. */
export interface Headline {
  readonly answer: string | undefined;
  /** Votes for it, votes cast, and samples in all. */
  readonly count: number;
  readonly valid: number;
  readonly total: number;
  readonly tie: boolean;
  /** Wilson interval (95 %) of the share of the votes cast. */
  readonly interval: { readonly low: number; readonly high: number };
  /** How likely the same answer wins again, see `winnerStability`; with the votes by answer. */
  readonly stability: number | undefined;
  readonly counts: readonly number[];
  /** By Adaptive-Consistency; `undefined` where it would have drawn all. */
  readonly adaptiveStop: Stop | undefined;
  /** By ESC with windows of 5. */
  readonly earlyStop: Stop | undefined;
}

/**
 * What a group says in one sentence. `tokens` are the output tokens of each sibling; the stopping
 * rules take the siblings in the order of the file.
 */
export function headlineOf(vote: Vote, tokens: readonly number[]): Headline {
  const votes = votesByCluster(vote.clusters, vote.n);
  const counts = vote.clusters.map(({ count }) => count);
  const { cluster: winner } = vote.majority;
  return {
    answer: vote.majority.answer,
    count: vote.majority.count,
    valid: vote.n - vote.abstentions.length,
    total: vote.n,
    tie: vote.majority.tie,
    interval: vote.shareInterval,
    stability: winner === undefined ? undefined : winnerStability(counts, winner),
    counts,
    adaptiveStop: adaptiveStop(votes, tokens),
    earlyStop: earlyStop(votes, tokens),
  };
}
