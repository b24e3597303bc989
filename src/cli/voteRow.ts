import { defaultProfile } from '../analysis/cost/servingProfile';
import { type VoteSample, costOfVotes } from '../analysis/cost/voteCost';
import type { Ballot } from '../analysis/votes/ballot';
import { ksFor } from '../analysis/votes/curves';
import { headlineOf } from '../analysis/votes/headline';
import { marginalGains } from '../analysis/votes/marginalGain';
import type { Vote } from '../analysis/votes/voteResult';
import { votesRow } from './costRow';

/** What is kept of a group while the files are read: no texts. */
export interface Group {
  readonly file: string;
  readonly problemKey: string;
  readonly problem: string;
  readonly members: { readonly record: number; readonly index: number }[];
  readonly ballots: Ballot[];
  readonly samples: VoteSample[];
  tokens: number;
  usd: number | null;
}

/** Output tokens of each sibling. */
export function outputTokens(ballots: readonly Ballot[]): number[] {
  return ballots.map(({ tokens }) => tokens ?? 0);
}

/** One group as the command prints it. */
export function rowOf(group: Group, vote: Vote) {
  const { file, problemKey, problem, members, ballots, samples, tokens, usd } = group;
  const { majority } = vote;
  const outputs = outputTokens(ballots);
  const headline = headlineOf(vote, outputs);
  const mean = outputs.reduce((sum, each) => sum + each, 0) / Math.max(1, outputs.length);
  return {
    file,
    problemKey,
    problem,
    gold: vote.gold ?? null,
    n: vote.n,
    clusters: vote.clusters.map(({ answer, count, correct, forms, rules, ...cluster }) => ({
      answer,
      count,
      members: cluster.members.map((member) => members[member]),
      correct: correct ?? null,
      forms,
      rules,
    })),
    abstentions: vote.abstentions.map(({ index, reason }) => ({ ...members[index], reason })),
    contradictory: vote.contradictory.map((member) => members[member]),
    majority: {
      answer: majority.answer ?? null,
      count: majority.count,
      tie: majority.tie,
      correct: majority.correct ?? null,
    },
    methods: Object.fromEntries(
      Object.entries(vote.methods).map(([name, { answer, correct }]) => [
        name,
        { answer: answer ?? null, correct: correct ?? null },
      ]),
    ),
    passAtK: vote.passAtK,
    majAtK: vote.majAtK,
    passHatK: vote.passHatK,
    bonAtK: vote.bonAtK,
    missing: vote.missing,
    interval: vote.shareInterval,
    share: vote.share,
    margin: vote.margin,
    entropyBits: vote.entropyBits,
    stability: headline.stability ?? null,
    stopping: {
      adaptiveConsistency: headline.adaptiveStop ?? null,
      esc: headline.earlyStop ?? null,
    },
    marginal: marginalGains(vote.majAtK, mean),
    cost: {
      tokens,
      usd: { selfHosted: usd },
      profile: defaultProfile.name,
      votes: ksFor(vote.n).map((k) => votesRow(costOfVotes(defaultProfile, samples, k))),
    },
  };
}
