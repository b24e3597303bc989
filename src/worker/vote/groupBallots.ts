import { AnswerComparer } from '../../analysis/answers/compare';
import { finalAnswerOf, isCorrect } from '../../analysis/finalAnswer';
import type { Trajectory, TrajectoryId } from '../../analysis/model';
import type { Ballot } from '../../analysis/votes/ballot';
import { castBallot } from '../../analysis/votes/castBallot';
import { CancelledError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import { TimeSlice } from '../timeSlice';

/** The ballots of one sibling group: no texts but the problem's beginning. */
export interface GroupBallots {
  readonly problemKey: string;
  readonly problem: string;
  /** The first sibling. */
  readonly id: TrajectoryId;
  readonly ballots: Ballot[];
}

/** The ballots of a file. */
export interface FileBallots {
  /** In the order in which problems appear. */
  readonly groups: readonly GroupBallots[];
  readonly unreadable: number;
}

/** So much of a problem is kept, in UTF-16 units. */
const keptOfProblem = 300;

/** The ballots of all trajectories of a file. Only answers are read: nothing is tokenized or cut. */
export async function groupBallots(
  file: CorpusFile,
  signal: AbortSignal,
  onRecord: (done: number) => void,
): Promise<FileBallots> {
  const groups = new Map<string, GroupBallots>();
  const slice = new TimeSlice();
  let unreadable = 0;
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.contentInPassing(record);
    if (content.kind === 'trajectories') {
      content.trajectories.forEach((trajectory) => add(groups, record, trajectory));
    } else {
      unreadable++;
    }
    onRecord(record + 1);
    if (slice.isOver) {
      await slice.next();
    }
    signal.throwIfAborted();
    if (file.isDisposed) {
      throw new CancelledError();
    }
  }
  return { groups: [...groups.values()], unreadable };
}

function add(groups: Map<string, GroupBallots>, record: number, trajectory: Trajectory): void {
  const { problemKey, problem, index } = trajectory;
  let group = groups.get(problemKey);
  if (group === undefined) {
    const head = problem.text.slice(0, keptOfProblem);
    group = { problemKey, problem: head, id: { record, index }, ballots: [] };
    groups.set(problemKey, group);
  }
  group.ballots.push(ballotOf(trajectory));
}

function ballotOf(trajectory: Trajectory): Ballot {
  const answer = finalAnswerOf(trajectory);
  const correct = isCorrect(trajectory, answer, new AnswerComparer());
  return castBallot(trajectory, {
    ...(answer && { answer }),
    ...(correct !== undefined && { correct }),
  });
}
