import { AnswerComparer } from '../../analysis/answers/compare';
import { finalAnswerOf, isCorrect } from '../../analysis/finalAnswer';
import type { RecordContent, Trajectory, TrajectoryId } from '../../analysis/model';
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

/** So much of a problem is kept, in UTF-16 units. */
const keptOfProblem = 300;

/**
 * The ballots of all trajectories of a file in one version. Only answers are read: nothing is
 * tokenized or cut. Reading that was given up goes on where it stopped, and so it does when the
 * file has grown.
 */
export class FileBallots {
  private readonly byProblem = new Map<string, GroupBallots>();
  private records = 0;
  private unread = 0;
  readonly version: string;

  /** @param rewarded gives a trajectory of a record the rewards that count */
  constructor(
    private readonly file: CorpusFile,
    private readonly rewarded: (record: number, trajectory: Trajectory) => Trajectory,
  ) {
    this.version = file.version;
  }

  /** In the order in which problems appear. */
  get groups(): readonly GroupBallots[] {
    return [...this.byProblem.values()];
  }

  /** Records that cannot be read. */
  get unreadable(): number {
    return this.unread;
  }

  /** Reads the records that there are; `onRecord` learns how many are done. */
  async read(signal: AbortSignal, onRecord: (done: number) => void): Promise<void> {
    const { file } = this;
    const slice = new TimeSlice();
    while (this.records < file.recordCount) {
      const record = this.records;
      const content = await file.contentInPassing(record);
      signal.throwIfAborted();
      if (file.isDisposed) {
        throw new CancelledError();
      }
      // Another request for the same file may have been here in the meantime.
      if (this.records === record) {
        this.add(record, content);
      }
      onRecord(this.records);
      if (slice.isOver) {
        await slice.next();
        signal.throwIfAborted();
      }
    }
  }

  private add(record: number, content: RecordContent): void {
    if (content.kind === 'trajectories') {
      content.trajectories.forEach((trajectory) => this.cast(record, trajectory));
    } else {
      this.unread++;
    }
    this.records++;
  }

  private cast(record: number, trajectory: Trajectory): void {
    const { problemKey, problem, index } = trajectory;
    let group = this.byProblem.get(problemKey);
    if (group === undefined) {
      const head = problem.text.slice(0, keptOfProblem);
      group = { problemKey, problem: head, id: { record, index }, ballots: [] };
      this.byProblem.set(problemKey, group);
    }
    group.ballots.push(ballotOf(this.rewarded(record, trajectory)));
  }
}

function ballotOf(trajectory: Trajectory): Ballot {
  const answer = finalAnswerOf(trajectory);
  const correct = isCorrect(trajectory, answer, new AnswerComparer());
  return castBallot(trajectory, {
    ...(answer && { answer }),
    ...(correct !== undefined && { correct }),
  });
}
