import { type FileProblem, type FileVotes, fileVoteReport } from '../../analysis/votes/fileReport';
import { judgedOptions } from '../../analysis/votes/judgements/judgedOptions';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import { voteOf } from '../../analysis/votes/vote';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { ExclusiveRuns } from '../exclusiveRuns';
import { PacedProgress } from '../pacedProgress';
import type { FileRef } from '../protocol';
import { TimeSlice } from '../timeSlice';
import { type FileBallots, groupBallots } from './groupBallots';
import type { Judgements } from './judgements';
import type { FileVotesApi, FileVotesEvent } from './protocol';

/** What the votes of files need of the rest of the thread. */
export interface FileVotesEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  readonly judgements: Judgements;
  notify(event: FileVotesEvent): void;
}

/** What was read of a file, in the version and as far as it was then. */
interface Read extends FileBallots {
  readonly version: string;
  readonly records: number;
}

/** One file within a request. */
interface Task {
  readonly ref: FileRef;
  readonly of: FileVotesEvent['of'];
  readonly signal: AbortSignal;
  readonly notify: (progress: Pick<FileVotesEvent, 'stage' | 'done' | 'total'>) => void;
}

/** Serves the votes of whole files. A file that was read is not read again for another baseline. */
export function fileVotesHandlers(environment: FileVotesEnvironment): Handlers<FileVotesApi> {
  const { judgements } = environment;
  const runs = new ExclusiveRuns();
  const known = new WeakMap<CorpusFile, Read>();

  const ballotsOf = async (file: CorpusFile, task: Task): Promise<FileBallots> => {
    const { version, recordCount: records } = file;
    const before = known.get(file);
    if (before?.version === version && before.records === records) {
      return before;
    }
    const progress = new PacedProgress((done) =>
      task.notify({ stage: 'records', done, total: records }),
    );
    const ballots = await groupBallots(file, task.signal, (done) => progress.reached(done));
    known.set(file, { version, records, ...ballots });
    return ballots;
  };

  const votesOf = async (task: Task): Promise<FileVotes> => {
    const file = await environment.open(task.ref);
    const ballots = await ballotsOf(file, task);
    return vote(ballots, task, (key) => judgements.of(task.ref.key, key).judgements);
  };

  return {
    fileVotes: ({ file: ref, baseline }) =>
      runs.run(ref.key, async (signal) => {
        const taskOf = (each: FileRef, of: FileVotesEvent['of']): Task => ({
          ref: each,
          of,
          signal,
          notify: (event) => environment.notify({ kind: 'fileVotes', key: ref.key, of, ...event }),
        });
        const votes = await votesOf(taskOf(ref, 'file'));
        return fileVoteReport(votes, baseline && (await votesOf(taskOf(baseline, 'baseline'))));
      }),
    cancelFileVotes: ({ key }) => runs.cancel(key),
    judgementProblems: async ({ file }) => {
      await judgements.follow(file);
      return judgements.problems(file.key);
    },
  };
}

async function vote(
  { groups, unreadable }: FileBallots,
  { signal, notify }: Task,
  judgementsOf: (problemKey: string) => readonly Judgement[],
): Promise<FileVotes> {
  const problems: FileProblem[] = [];
  const slice = new TimeSlice();
  const total = groups.length;
  const progress = new PacedProgress((done) => notify({ stage: 'problems', done, total }));
  for (const { ballots, ...group } of groups) {
    const options = judgedOptions(judgementsOf(group.problemKey));
    problems.push({ ...group, vote: voteOf(ballots, options) });
    progress.reached(problems.length);
    if (slice.isOver) {
      await slice.next();
    }
    signal.throwIfAborted();
  }
  return { problems, unreadable };
}
