import { type AnswerCluster, clusterAnswers } from '../answers/cluster';
import { type Ballot } from './ballot';
import { clusterVerdict } from './correctness';
import { type AtK, bestOfNCurve, majorityCurve, passCurve, passHatCurve } from './curves';
import { majority, type MajorityResult } from './majority';
import { type BallotNeed } from './method';
import { methods } from './methods';
import { wilson } from './wilson';

export { type Ballot } from './ballot';

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
  readonly answer: string | undefined;
  readonly correct: boolean | undefined;
}

/** What a sibling group decides. Shares are in [0, 1]. */
export interface Vote {
  readonly n: number;
  readonly gold: string | undefined;
  /** By count, then by first member. */
  readonly clusters: readonly VoteCluster[];
  readonly abstentions: readonly Abstention[];
  readonly majority: Decision & { readonly count: number; readonly tie: boolean };
  /** By method; only those that the ballots have the data for. */
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

/**
 * Counts the votes of one sibling group under all methods. Answers are clustered by meaning. A
 * trajectory that was cut off abstains, and so does one without an answer; abstentions count in
 * `n` but never win. Ties go to the answer seen first, which is all that the order decides.
 */
export function voteOf(group: readonly Ballot[]): Vote {
  const gold = group.find((ballot) => ballot.gold !== undefined)?.gold;
  const clustering = clusterAnswers(
    group.map((ballot) => (ballot.truncated ? undefined : ballot.answer)),
  );
  const clusters = clustering.clusters.map((cluster) => voteCluster(cluster, group, gold));
  const votes = votesOf(clusters, group.length);
  const result = majority(votes);
  return {
    n: group.length,
    gold,
    clusters,
    abstentions: clustering.abstentions.map((index) => ({
      index,
      reason: group[index]?.truncated === true ? 'truncated' : 'no answer',
    })),
    majority: {
      ...decision(clusters, result.winner),
      count: clusters[result.winner ?? -1]?.count ?? 0,
      tie: result.tied.length > 1,
    },
    methods: decisions(group, votes, clusters),
    missing: missingNeeds(group, votes),
    ...curves(group, clusters, gold),
    ...shares(result),
  };
}

function voteCluster(
  cluster: AnswerCluster,
  group: readonly Ballot[],
  gold: string | undefined,
): VoteCluster {
  const recorded = cluster.members.map((member) => group[member]?.correct);
  return {
    answer: cluster.representative,
    count: cluster.members.length,
    members: cluster.members,
    correct: clusterVerdict(cluster.forms, gold, recorded),
    forms: cluster.forms,
    rules: cluster.rules,
  };
}

function votesOf(clusters: readonly VoteCluster[], n: number): (number | undefined)[] {
  const votes = new Array<number | undefined>(n).fill(undefined);
  clusters.forEach((cluster, index) =>
    cluster.members.forEach((member) => (votes[member] = index)),
  );
  return votes;
}

function decisions(
  ballots: readonly Ballot[],
  votes: readonly (number | undefined)[],
  clusters: readonly VoteCluster[],
): Record<string, Decision> {
  const election = { ballots, votes };
  const applicable = methods.filter((method) => method.applies(election));
  return Object.fromEntries(
    applicable.map((method) => [method.name, decision(clusters, method.winner(election))]),
  );
}

function missingNeeds(
  ballots: readonly Ballot[],
  votes: readonly (number | undefined)[],
): Record<string, BallotNeed> {
  const election = { ballots, votes };
  return Object.fromEntries(
    methods.flatMap(({ name, needs, applies }) =>
      needs === undefined || applies(election) ? [] : [[name, needs] as const],
    ),
  );
}

function decision(clusters: readonly VoteCluster[], winner: number | undefined): Decision {
  const cluster = winner === undefined ? undefined : clusters[winner];
  return { answer: cluster?.answer, correct: cluster?.correct };
}

/** Without a gold answer and without verdicts nothing is known of correctness. */
function curves(
  group: readonly Ballot[],
  clusters: readonly VoteCluster[],
  gold: string | undefined,
): Pick<Vote, 'passAtK' | 'majAtK' | 'passHatK' | 'bonAtK'> {
  if (gold === undefined && group.every((ballot) => ballot.correct === undefined)) {
    return { passAtK: {}, majAtK: {}, passHatK: {}, bonAtK: {} };
  }
  const isRecordedCorrect = (index: number): boolean => group[index]?.correct === true;
  return {
    passAtK: passCurve(clusters, group.length, isRecordedCorrect),
    passHatK: passHatCurve(clusters, group.length, isRecordedCorrect),
    bonAtK: bestOfNCurve(
      clusters,
      group.map(({ reward }) => reward),
    ),
    majAtK: majorityCurve(clusters, group.length),
  };
}

function shares(
  result: MajorityResult,
): Pick<Vote, 'share' | 'shareOfAll' | 'margin' | 'entropyBits' | 'shareInterval'> {
  const { share, shareOfAll, margin, entropyBits, valid } = result;
  const shareInterval = wilson(result.counts.get(result.winner ?? -1) ?? 0, valid);
  return { share, shareOfAll, margin, entropyBits, shareInterval };
}
