import { costOfThought } from '../../analysis/cost/thoughtCost';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { Trajectory } from '../../analysis/model';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import type { AnnotatedGroup } from '../../worker/vote/protocol';
import type { CostView, TokensView, VotesView } from '../protocol/cost';
import { apiRows } from './apiRows';
import { lengthView } from './lengthView';
import { servedView } from './servedView';
import { spendsView } from './spendsView';
import { votesView } from './votesView';
import { trajectoryName } from '../trajectoryName';

/** What the cost view is made of: nothing in it is read again when the profile changes. */
export interface CostSubject {
  readonly fileName: string;
  readonly data: AnnotatedTrajectory;
  /** Its siblings, or why they are not there. */
  readonly group:
    | { readonly kind: 'known'; readonly group: AnnotatedGroup }
    | Extract<VotesView, { readonly kind: 'loading' | 'failed' }>;
}

/** The cost of a trajectory under a profile, and under another one beside it. */
export function costView(
  { fileName, data, group }: CostSubject,
  profiles: readonly ServingProfile[],
  profile: ServingProfile,
  beside?: ServingProfile,
): CostView {
  const { trajectory, annotation, id } = data;
  const { prompt, thought, answer, encoding, source } = annotation.tokens;
  const cost = costOfThought(profile, annotation);
  return {
    fileName,
    trajectory: trajectoryName(id),
    ...(trajectory.model !== undefined && { model: trajectory.model }),
    tokens: { prompt, thought, answer, encoding, source, reported: reportedOf(trajectory) },
    others: profiles
      .filter((each) => each.id !== profile.id)
      .map((each) => ({ id: each.id, name: each.name })),
    current: servedView(profile, annotation, cost),
    ...(beside !== undefined && {
      beside: servedView(beside, annotation, costOfThought(beside, annotation)),
    }),
    length: lengthView(profile, annotation),
    spends: spendsView(profile, annotation, cost),
    votes: group.kind === 'known' ? votesView(profile, group.group) : group,
    api: apiRows(profile, data),
  };
}

/** A report that is summed over several trajectories says nothing of one. */
function reportedOf({ usage }: Trajectory): TokensView['reported'] {
  const { promptTokens: prompt, outputTokens: output, summedOver = 1 } = usage ?? {};
  return summedOver > 1
    ? {}
    : { ...(prompt !== undefined && { prompt }), ...(output !== undefined && { output }) };
}
