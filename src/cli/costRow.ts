import { costReport, explainCost } from '../analysis/cost/costReport';
import type { TrajectoryTokens } from '../analysis/cost/operatingPoint';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import type { SpendTotal } from '../analysis/cost/spendCost';
import { costOfThought } from '../analysis/cost/thoughtCost';
import { type GroupCost, type VoteCost, costOfVotes } from '../analysis/cost/voteCost';
import type { Annotation } from '../analysis/model';

export interface CostRowOptions {
  readonly explain?: true;
  /** Samples of the same length on the same prompt. */
  readonly votes?: number;
}

/** What the command line prints of one trajectory. */
export function costRow(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  { explain, votes }: CostRowOptions,
  api: number | null = null,
) {
  const report = costReport(profile, tokens);
  return {
    ...report,
    usd: { api, ...report.usd },
    ...(votes !== undefined && {
      votes: votesRow(costOfVotes(profile, [tokens], votes)),
    }),
    ...(explain === true && { explanations: explainCost(profile, tokens) }),
  };
}

/** What so many votes cost, on their own and with their prompt shared. */
export function votesRow({ naive, shared, ...cost }: VoteCost) {
  return { ...cost, naive: groupRow(naive), shared: groupRow(shared) };
}

function groupRow({ usd, ...group }: GroupCost) {
  return { usd: usd ?? null, ...group };
}

/** The thought step by step, by factor, and what was given up. */
export function thoughtRow(profile: ServingProfile, annotation: Annotation) {
  const { segments, byFactor, abandoned, kept, afterSettled } = costOfThought(profile, annotation);
  return {
    segments: segments.map(({ usd, ...segment }) => ({ ...segment, usd: usd ?? null })),
    byFactor: Object.fromEntries([...byFactor].map(([factor, spend]) => [factor, spendRow(spend)])),
    abandoned: spendRow(abandoned),
    kept: spendRow(kept),
    afterSettled: afterSettled === undefined ? null : spendRow(afterSettled),
  };
}

function spendRow({ usd, ...spend }: SpendTotal) {
  return { ...spend, usd: usd ?? null };
}
