import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { costOfTrajectory } from '../../analysis/cost/trajectoryCost';
import type { TrajectoryId } from '../../analysis/model';
import { stripOf } from '../../analysis/segments/strip';
import { wordsOf } from '../../analysis/votes/methods';
import type { Vote } from '../../analysis/votes/voteResult';
import type { AnnotatedGroup, AnnotatedSibling } from '../../worker/vote/protocol';
import { voteCurves } from '../voteCurves';
import type {
  Cluster,
  GroupTotals,
  Majority,
  MethodResult,
  Sibling,
  VoteGroup,
} from '../protocol/vote';

/** Turns an annotated group into what the vote page draws, priced for a serving profile. */
export function voteGroup(
  group: AnnotatedGroup,
  fileName: string,
  profile: ServingProfile,
  active: TrajectoryId,
): VoteGroup {
  const siblings = group.siblings.map((sibling) => siblingOf(sibling, profile, active));
  const curves = voteCurves(group, profile);
  return {
    problem: group.problem,
    problemKey: group.problemKey,
    fileName,
    ...(group.gold !== undefined && { gold: group.gold }),
    siblings,
    clusters: clustersOf(group),
    abstentions: group.vote.abstentions.map(({ index, reason }) => ({ member: index, reason })),
    contradictory: group.vote.contradictory,
    majority: majorityOf(group),
    methods: methodsOf(group.vote),
    ...(curves && { curves }),
    judgements: group.judgements.length,
    judgementProblems: group.judgementProblems.map(
      ({ line, reason }) => `line ${line + 1}: ${reason}`,
    ),
    totals: totalsOf(group.siblings, siblings),
    profile: profile.name,
  };
}

function clustersOf({ vote }: AnnotatedGroup): readonly Cluster[] {
  return vote.clusters.map(({ answer, forms, rules, members, correct }) => ({
    answer,
    forms: forms.filter((form) => form !== answer),
    rules,
    members,
    ...(correct !== undefined && { correct }),
  }));
}

/** First those that decide, then those that lack their data. */
function methodsOf({ methods, missing }: Vote): readonly MethodResult[] {
  return [
    ...Object.entries(methods).map(([name, { cluster, weights }]): MethodResult => {
      const shares = sharesOf(weights);
      return {
        name,
        words: wordsOf(name),
        ...(cluster !== undefined && { winner: cluster }),
        ...(shares && { shares }),
      };
    }),
    ...Object.entries(missing).map(([name, need]): MethodResult => ({
      name,
      words: wordsOf(name),
      missing: need,
    })),
  ];
}

/** Weights below 0 have no shares to be drawn. */
function sharesOf(weights: readonly number[] = []): readonly number[] | undefined {
  const total = weights.reduce((sum, each) => sum + each, 0);
  return total > 0 && weights.every((each) => each >= 0)
    ? weights.map((each) => each / total)
    : undefined;
}

function majorityOf({ vote, siblings, firmness }: AnnotatedGroup): Majority {
  const { answer, count, tie, correct } = vote.majority;
  return {
    ...(answer !== undefined && { answer }),
    ...(correct !== undefined && { correct }),
    ...(count > 0 && { interval: vote.shareInterval }),
    ...firmness,
    count,
    tie,
    valid: siblings.length - vote.abstentions.length,
    total: siblings.length,
  };
}

function siblingOf(
  sibling: AnnotatedSibling,
  profile: ServingProfile,
  active: TrajectoryId,
): Sibling {
  const { id, promptTokens, outputTokens, thoughtTokens, truncated, exactTokens } = sibling;
  const { usd } = costOfTrajectory(profile, { promptTokens, outputTokens });
  return {
    id,
    label: labelOf(id),
    thoughtTokens,
    totalTokens: promptTokens + outputTokens,
    truncated,
    exactTokens,
    strip: stripOf(sibling),
    active: id.record === active.record && id.index === active.index,
    ...(sibling.model !== undefined && { model: sibling.model }),
    ...(sibling.answer !== undefined && { answer: sibling.answer }),
    ...(sibling.correct !== undefined && { correct: sibling.correct }),
    ...(sibling.reward !== undefined && { reward: sibling.reward }),
    ...(sibling.strength !== undefined && { strength: sibling.strength }),
    ...(usd.selfHosted !== undefined && { usd: usd.selfHosted }),
  };
}

function labelOf({ record, index }: TrajectoryId): string {
  return index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`;
}

function totalsOf(
  annotated: readonly AnnotatedSibling[],
  siblings: readonly Sibling[],
): GroupTotals {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const dollars = siblings.map(({ usd }) => usd).filter((usd) => usd !== undefined);
  return {
    tokens: sum(siblings.map(({ totalTokens }) => totalTokens)),
    abandonedTokens: sum(annotated.map(({ abandonedTokens }) => abandonedTokens)),
    ...(dollars.length === siblings.length && { usd: sum(dollars) }),
  };
}
