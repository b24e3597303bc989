import { clusterAnswers } from '../answers/cluster';
import { defaultPolicy } from '../answers/policy';
import { majority } from '../votes/majority';
import { votesByCluster } from '../votes/votesByCluster';

/** What a trajectory brings to its sibling group. */
export interface SiblingVoice {
  /** `undefined` for who abstains: without an answer, or cut off. */
  readonly answer: string | undefined;
  /** 1 right, 0 wrong, NaN not known. */
  readonly correct: number;
}

/**
 * Whether the answer of each sibling is the one that most of them give: 1 or 0, NaN for who
 * abstains. Answers are compared by meaning; of a tie, the answer that comes first wins.
 *
 * Example: of `1/2`, `0.5`, `3` the first two agree.
 */
export function agreementOf(siblings: readonly SiblingVoice[]): readonly number[] {
  const { clusters } = clusterAnswers(
    siblings.map(({ answer }) => answer),
    defaultPolicy,
  );
  const votes = votesByCluster(clusters, siblings.length);
  const { winner } = majority(votes);
  return votes.map((vote) => (vote === undefined ? NaN : Number(vote === winner)));
}

/** Which share of the siblings that are judged is right; NaN where none is. */
export function solvedShare(siblings: readonly SiblingVoice[]): number {
  const judged = siblings.filter(({ correct }) => !Number.isNaN(correct));
  return judged.reduce((sum, { correct }) => sum + correct, 0) / judged.length;
}
