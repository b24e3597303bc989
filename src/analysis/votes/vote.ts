import { type AnswerCluster, clusterAnswers } from '../answers/cluster';
import { withEdits } from '../answers/clusterEdits';
import { type AnswerPolicy, defaultPolicy } from '../answers/policy';
import { type Ballot } from './ballot';
import { clusterVerdict } from './correctness';
import { bestOfNCurve, majorityCurve, passCurve, passHatCurve } from './curves';
import { majority, type MajorityResult } from './majority';
import { type BallotNeed } from './method';
import { methods } from './methods';
import type { Decision, Vote, VoteCluster, VoteOptions } from './voteResult';
import { wilson } from './wilson';

export { type Ballot } from './ballot';
export type * from './voteResult';

/**
 * Counts the votes of one sibling group under all methods. Answers are clustered by meaning. A
 * trajectory that was cut off abstains, and so does one without an answer; abstentions count in
 * `n` but never win. Ties go to the answer seen first, which is all that the order decides.
 */
export function voteOf(group: readonly Ballot[], options: VoteOptions = {}): Vote {
  const { policy = defaultPolicy, edits = [] } = options;
  const gold = options.gold ?? group.find((ballot) => ballot.gold !== undefined)?.gold;
  const answers = group.map((ballot) => (ballot.truncated ? undefined : ballot.answer));
  const clustering = edits.reduce(
    (edited, each) => withEdits(edited, answers, each),
    clusterAnswers(answers, policy),
  );
  const clusters = clustering.clusters.map((cluster) => voteCluster(cluster, group, gold, policy));
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
    contradictory: group.flatMap(({ contradictory }, index) =>
      contradictory === true ? [index] : [],
    ),
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
  policy: AnswerPolicy,
): VoteCluster {
  const recorded = cluster.members.map((member) => group[member]?.correct);
  return {
    answer: cluster.representative,
    count: cluster.members.length,
    members: cluster.members,
    correct: clusterVerdict(cluster.forms, gold, recorded, policy),
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
