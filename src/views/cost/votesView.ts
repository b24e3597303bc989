import { explainVotes } from '../../analysis/cost/explainVotes';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { costOfVotes } from '../../analysis/cost/voteCost';
import type { AnnotatedGroup } from '../../worker/vote/protocol';
import type { VotesView } from '../protocol/cost';
import { groupCurves } from '../voteCurves';

/** What 1 to n votes of the sibling group cost, and how often they are right. */
export function votesView(profile: ServingProfile, group: AnnotatedGroup): VotesView {
  const { siblings } = group;
  if (siblings.length < 2) {
    return { kind: 'alone' };
  }
  const verdicts = siblings.flatMap(({ correct }) => (correct === undefined ? [] : [correct]));
  const correct = verdicts.filter((each) => each).length;
  const isKnown = verdicts.length > 0;
  return {
    kind: 'votes',
    siblings: siblings.length,
    ...(isKnown && { correct }),
    curves: groupCurves(group, profile, ['maj@k']),
    explanation: explainVotes(
      profile,
      costOfVotes(profile, siblings),
      isKnown ? correct : undefined,
    ),
  };
}
