import { type FileProblem, type FileVotes, fileVoteReport } from '../../analysis/votes/fileReport';
import { judgedOptions } from '../../analysis/votes/judgements/judgedOptions';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import { voteOf } from '../../analysis/votes/vote';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { ExclusiveRuns } from '../exclusiveRuns';
import { PacedProgress } from '../pacedProgress';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { TimeSlice } from '../timeSlice';
import { FileBallots } from './fileBallots';
import type { FileRewards, RewardFiles } from '../rewards/rewardFiles';
import type { Judgements } from './judgements';
import type { FileVotesApi, FileVotesEvent } from './protocol';

/** What the votes of files need of the rest of the thread. */
export interface FileVotesEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  readonly judgements: Judgements;
  readonly rewards: RewardFiles;
  notify(event: FileVotesEvent): void;
}

/** One file within a request. */
interface Task {
  readonly ref: FileRef;
  readonly of: FileVotesEvent['of'];
  readonly signal: AbortSignal;
  readonly notify: (progress: Pick<FileVotesEvent, 'stage' | 'done' | 'total'>) => void;
}

/** Ballots, and the rewards that they carry. */
interface KnownBallots {
  readonly ballots: FileBallots;
  readonly rewards: FileRewards;
}

/** Serves the votes of whole files. No record is read twice, whatever the baseline. */
export function fileVotesHandlers(environment: FileVotesEnvironment): Room<Handlers<FileVotesApi>> {
  const { judgements, rewards } = environment;
  const runs = new ExclusiveRuns();
  const known = new WeakMap<CorpusFile, KnownBallots>();

  const ballotsOf = async (file: CorpusFile, task: Task): Promise<FileBallots> => {
    const { key } = task.ref;
    const counting = rewards.of(key);
    const before = known.get(file);
    const isSame = before?.ballots.version === file.version && before.rewards === counting;
    const ballots = isSame
      ? before.ballots
      : new FileBallots(file, (record, each) => rewards.rewarded(key, record, each));
    known.set(file, { ballots, rewards: counting });
    const progress = new PacedProgress((done) =>
      task.notify({ stage: 'records', done, total: file.recordCount }),
    );
    await ballots.read(task.signal, (done) => progress.reached(done));
    return ballots;
  };

  const votesOf = async (task: Task): Promise<FileVotes> => {
    const file = await environment.open(task.ref);
    const ballots = await ballotsOf(file, task);
    return vote(ballots, task, (key) => judgements.of(task.ref.key, key).judgements);
  };

  const api: Handlers<FileVotesApi> = {
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
  return { api, close: (key) => runs.cancel(key) };
}

async function vote(
  { groups, unreadable }: Pick<FileBallots, 'groups' | 'unreadable'>,
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
