import type { ClusterEdits } from '../answers/clusterEdits';
import type { AnswerPolicy } from '../answers/policy';
import type { AtK } from './curves';
import type { BallotNeed } from './method';

export interface VoteCluster {
  /** The form most members use. */
  readonly answer: string;
  readonly count: number;
  /** Indices into the group. */
  readonly members: readonly number[];
  /** Against the gold answer, else as recorded; `undefined` when neither can tell. */
  readonly correct: boolean | undefined;
  readonly forms: readonly string[];
  /** The rules that made one cluster of different forms. */
  readonly rules: readonly string[];
}

export interface Abstention {
  readonly index: number;
  readonly reason: 'no answer' | 'truncated';
}

export interface Decision {
  /** Index of the cluster that wins; `undefined` when there is none. */
  readonly cluster: number | undefined;
  /** Its answer and verdict. */
  readonly answer: string | undefined;
  readonly correct: boolean | undefined;
  /** The summed weights of each cluster, for methods that weigh votes. */
  readonly weights?: readonly number[];
}

/** What people set for a vote. */
export interface VoteOptions {
  readonly policy?: AnswerPolicy;
  /** What was merged or split by hand; each acts on what those before it have made. */
  readonly edits?: readonly ClusterEdits[];
  /** The right answer as a person marked it; it goes before that of the file. */
  readonly gold?: string;
}

/** What a sibling group decides. Shares are in [0, 1]. */
export interface Vote {
  readonly n: number;
  readonly gold: string | undefined;
  /** By count, then by first member. */
  readonly clusters: readonly VoteCluster[];
  readonly abstentions: readonly Abstention[];
  /** Indices of those that name another answer before the one they vote for. */
  readonly contradictory: readonly number[];
  readonly majority: Decision & { readonly count: number; readonly tie: boolean };
  /** By method, in the order of `methods`; only those that the ballots have the data for. */
  readonly methods: Readonly<Record<string, Decision>>;
  /** The methods that cannot decide, with what the ballots lack for them. */
  readonly missing: Readonly<Record<string, BallotNeed>>;
  /** For k = 1 … n, or the powers of two when n > 16; empty when correctness is not known. */
  readonly passAtK: AtK;
  readonly majAtK: AtK;
  /** pass^k: that all of k samples are right. */
  readonly passHatK: AtK;
  /** Expected correctness of the best-rewarded of k; empty without rewards or verdicts. */
  readonly bonAtK: AtK;
  readonly share: number;
  readonly shareOfAll: number;
  readonly margin: number;
  readonly entropyBits: number;
  /** Wilson interval (95 %) of the winner's share of the votes cast. */
  readonly shareInterval: { readonly low: number; readonly high: number };
}
