import type { Trajectory, TrajectoryId } from '../../analysis/model';
import { abandonedTokens } from '../../analysis/segments/abandonedTokens';
import type { Ballot } from '../../analysis/votes/ballot';
import { castBallot } from '../../analysis/votes/castBallot';
import { judgedOptions } from '../../analysis/votes/judgements/judgedOptions';
import { type Vote, voteOf } from '../../analysis/votes/vote';
import { votesByCluster } from '../../analysis/votes/votesByCluster';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { AnnotatedGroup, AnnotatedSibling } from './protocol';
import { segmentAxisOf } from '../segmentAxis';
import { firmnessOf } from './firmness';
import type { JudgedProblem } from './judgements';

/** Annotates the siblings of a trajectory one after the other and lets them vote. */
export async function annotatedGroup(
  of: Trajectory,
  ids: readonly TrajectoryId[],
  annotated: (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>,
  judged: JudgedProblem = { judgements: [], judgementProblems: [] },
): Promise<AnnotatedGroup> {
  const siblings: AnnotatedSibling[] = [];
  const ballots: Ballot[] = [];
  let gold = of.gold;
  for (const id of ids) {
    const entry = await annotated(id);
    siblings.push(siblingOf(id, entry));
    ballots.push(castBallot(entry.trajectory, entry.annotation));
    gold ??= entry.trajectory.gold;
  }
  const vote = voteOf(ballots, judgedOptions(judged.judgements));
  gold = vote.gold ?? gold;
  return {
    problem: of.problem.text,
    problemKey: of.problemKey,
    ...(gold !== undefined && { gold }),
    siblings: judged.judgements.length === 0 ? siblings : withVerdicts(siblings, vote),
    vote,
    ...judged,
    firmness: firmnessOf(vote, ballots),
  };
}

/** The verdicts of the clusters, which may be judged by hand, in place of the siblings' own. */
function withVerdicts(siblings: readonly AnnotatedSibling[], vote: Vote): AnnotatedSibling[] {
  const votes = votesByCluster(vote.clusters, vote.n);
  return siblings.map((sibling, index) => {
    const correct = vote.clusters[votes[index] ?? -1]?.correct;
    return correct === undefined ? sibling : { ...sibling, correct };
  });
}

function siblingOf(id: TrajectoryId, entry: AnnotatedTrajectoryEntry): AnnotatedSibling {
  const { trajectory, annotation } = entry;
  const { tokens, segments, answer, correct } = annotation;
  const { sample, model, reward, truncated } = trajectory;
  return {
    id,
    truncated,
    promptTokens: tokens.prompt,
    thoughtTokens: tokens.thought,
    outputTokens: tokens.thought + tokens.answer,
    exactTokens: tokens.source === 'tokenized',
    ...segmentAxisOf(entry),
    abandonedTokens: abandonedTokens(segments, annotation.backtracks),
    ...(sample !== undefined && { sample }),
    ...(model !== undefined && { model }),
    ...(answer && { answer: answer.answer, strength: answer.strength }),
    ...(correct !== undefined && { correct }),
    ...(reward !== undefined && { reward }),
  };
}
