import type { TrajectoryId } from '../../analysis/model';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { ExclusiveRuns } from '../exclusiveRuns';
import { PacedProgress } from '../pacedProgress';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { fileRewardReport } from './fileRewards';
import type { FileRewardsEvent, RewardsApi } from './protocol';
import type { RewardFiles } from './rewardFiles';
import { rewardLines } from './rewardLines';
import { staleLines } from './staleLines';

/** What rewards need of the rest of the thread. */
export interface RewardsEnvironment {
  readonly rewards: RewardFiles;
  open(ref: FileRef): Promise<CorpusFile>;
  /** With the rewards that were recorded. */
  annotated(key: string, file: CorpusFile, id: TrajectoryId): Promise<AnnotatedTrajectoryEntry>;
  /** The siblings of a trajectory, itself among them. */
  siblings(key: string, file: CorpusFile, id: TrajectoryId): Promise<readonly TrajectoryId[]>;
  notify(event: FileRewardsEvent): void;
}

/** Serves the rewards of trajectories and of whole files. */
export function rewardsHandlers(environment: RewardsEnvironment): Room<Handlers<RewardsApi>> {
  const { rewards } = environment;
  const runs = new ExclusiveRuns();
  const api: Handlers<RewardsApi> = {
    rewardProblems: async ({ file: ref }) => {
      await rewards.follow(ref);
      const said = rewards.of(ref.key);
      if (said.index.names.length === 0) {
        return said.problems;
      }
      const file = await environment.open(ref);
      return [...said.problems, ...(await staleLines(said, file))];
    },
    rewardLines: async ({ file: ref, id }) => {
      const { key } = ref;
      const file = await environment.open(ref);
      return rewardLines({
        id,
        siblings: await environment.siblings(key, file, id),
        annotated: (each) => environment.annotated(key, file, each),
        input: ({ record }, { trajectory }) => rewards.input(key, record, trajectory),
      });
    },
    fileRewards: ({ file: ref }) =>
      runs.run(ref.key, async (signal) => {
        const { key } = ref;
        const file = await environment.open(ref);
        const progress = new PacedProgress((done) =>
          environment.notify({ kind: 'fileRewards', key, done, total: file.recordCount }),
        );
        return fileRewardReport(key, file, rewards, signal, (done) => progress.reached(done));
      }),
    cancelFileRewards: ({ key }) => runs.cancel(key),
  };
  return { api, close: (key) => runs.cancel(key) };
}
