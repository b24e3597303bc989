/** How a reward ranks right trajectories against wrong ones. */
export interface OutcomeAgreement {
  readonly n: number;
  readonly right: number;
  /** Area under the ROC curve, in [0, 1]; absent where all are right or all are wrong. */
  readonly auc?: number;
  /** Share of trajectories that the threshold puts on the right side, in [0, 1]. */
  readonly accuracy: number;
  /** From it on a reward says right, in the units of the reward. */
  readonly threshold: number;
  /** The threshold was chosen to fit these trajectories, as the scale names none. */
  readonly isFitted: boolean;
}

export interface ScoredOutcome {
  readonly score: number;
  readonly correct: boolean;
}

/**
 * Agreement of a reward with the outcome; `undefined` without trajectories. Rewards in [0, 1] say
 * right from 0.5 on; on any other scale the threshold with the highest accuracy is taken, the lowest
 * of several.
 */
export function outcomeAgreement(outcomes: readonly ScoredOutcome[]): OutcomeAgreement | undefined {
  if (outcomes.length === 0) {
    return undefined;
  }
  const n = outcomes.length;
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const isFitted = !outcomes.every(({ score }) => score >= 0 && score <= 1);
  const threshold = isFitted ? bestThreshold(sorted) : 0.5;
  const agreeing = outcomes.filter(({ score, correct }) => score >= threshold === correct).length;
  const auc = aucOf(sorted);
  return {
    n,
    right: outcomes.filter(({ correct }) => correct).length,
    ...(auc !== undefined && { auc }),
    accuracy: agreeing / n,
    threshold,
    isFitted,
  };
}

/**
 * The chance that a right trajectory scores above a wrong one, ties counting half: the area under
 * the ROC curve (Mann and Whitney's U over the number of pairs). `undefined` where one kind lacks.
 *
 * @param sorted in ascending order of score
 * @example scores 0.1 (wrong), 0.4 (right), 0.4 (wrong), 0.9 (right) give (1 + 0.5 + 1 + 1) / 4
 */
export function aucOf(sorted: readonly ScoredOutcome[]): number | undefined {
  let wrongBelow = 0;
  let right = 0;
  let wins = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let rightHere = 0;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) {
      rightHere += sorted[to]?.correct === true ? 1 : 0;
      to++;
    }
    const wrongHere = to - from - rightHere;
    wins += rightHere * (wrongBelow + wrongHere / 2);
    wrongBelow += wrongHere;
    right += rightHere;
    from = to;
  }
  return right === 0 || wrongBelow === 0 ? undefined : wins / (right * wrongBelow);
}

function bestThreshold(sorted: readonly ScoredOutcome[]): number {
  // All at or above the lowest score say right; each score passed turns those below it to wrong.
  let agreeing = sorted.filter(({ correct }) => correct).length;
  let [best, threshold] = [agreeing, sorted[0]?.score ?? 0];
  sorted.forEach(({ score, correct }, index) => {
    agreeing += correct ? -1 : 1;
    const next = sorted[index + 1]?.score ?? Infinity;
    if (next > score && agreeing > best) {
      [best, threshold] = [agreeing, next];
    }
  });
  return threshold;
}
