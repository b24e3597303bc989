import { type AnswerCluster, clusterAnswers } from '../answers/cluster';
import { withEdits } from '../answers/clusterEdits';
import { type AnswerPolicy, defaultPolicy } from '../answers/policy';
import { type Ballot } from './ballot';
import { clusterVerdict } from './correctness';
import { bestOfNCurve, majorityCurve, passCurve, passHatCurve } from './curves';
import { majority, type MajorityResult } from './majority';
import { type BallotNeed, type Election, type Tally } from './method';
import { methods } from './methods';
import type { Decision, Vote, VoteCluster, VoteOptions } from './voteResult';
import { votesByCluster } from './votesByCluster';
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
  const votes = votesByCluster(clusters, group.length);
  const election = { ballots: group, votes };
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
      ...decision(clusters, result),
      count: clusters[result.winner ?? -1]?.count ?? 0,
      tie: result.tied.length > 1,
    },
    methods: decisions(election, clusters),
    missing: missingNeeds(election),
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

function decisions(election: Election, clusters: readonly VoteCluster[]): Record<string, Decision> {
  const applicable = methods.filter((method) => method.applies(election));
  return Object.fromEntries(
    applicable.map((method) => [method.name, decision(clusters, method.tally(election))]),
  );
}

function missingNeeds(election: Election): Record<string, BallotNeed> {
  return Object.fromEntries(
    methods.flatMap(({ name, needs, applies }) =>
      needs === undefined || applies(election) ? [] : [[name, needs] as const],
    ),
  );
}

function decision(clusters: readonly VoteCluster[], { winner, sums }: Tally): Decision {
  const cluster = winner === undefined ? undefined : clusters[winner];
  return {
    cluster: winner,
    answer: cluster?.answer,
    correct: cluster?.correct,
    ...(sums && { weights: clusters.map((_, index) => sums.get(index) ?? 0) }),
  };
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
