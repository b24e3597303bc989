import type { Annotation, TrajectoryId } from '../../analysis/model';
import {
  addByVerdict,
  emptyProfileByVerdict,
  type ProfileByVerdict,
} from '../../analysis/segments/profile';
import { CancelledError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { PacedProgress } from '../pacedProgress';
import { ExclusiveRuns } from '../exclusiveRuns';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { TimeSlice } from '../timeSlice';
import type { ProfileApi, ProfileEvent, ProfileScope } from './protocol';

/** What profiles need of the rest of the thread. */
export interface ProfileEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotation(key: string, file: CorpusFile, id: TrajectoryId): Promise<Annotation>;
  siblings(key: string, file: CorpusFile, id: TrajectoryId): Promise<readonly TrajectoryId[]>;
  notify(event: ProfileEvent): void;
}

/** Serves factor profiles: of one trajectory, of its siblings, of all trajectories of a file. */
export function profileHandlers(environment: ProfileEnvironment): Room<Handlers<ProfileApi>> {
  const runs = new ExclusiveRuns();
  const api: Handlers<ProfileApi> = {
    factorProfile: ({ file: ref, id, scope }) => {
      const { key } = ref;
      return runs.run(key, async (signal) => {
        const file = await environment.open(ref);
        return profile(environment, { key, file, id, scope, signal });
      });
    },
    cancelFactorProfile: ({ key }) => runs.cancel(key),
  };
  return { api, close: (key) => runs.cancel(key) };
}

interface Task {
  readonly key: string;
  readonly file: CorpusFile;
  readonly id: TrajectoryId;
  readonly scope: ProfileScope;
  readonly signal: AbortSignal;
}

async function profile(environment: ProfileEnvironment, task: Task): Promise<ProfileByVerdict> {
  const { key, file, signal } = task;
  let profiles = emptyProfileByVerdict;
  const slice = new TimeSlice();
  let total = 0;
  const progress = new PacedProgress((done) =>
    environment.notify({ kind: 'profile', key, done, total }),
  );
  for await (const step of trajectoriesOf(environment, task)) {
    profiles = addByVerdict(profiles, await environment.annotation(key, file, step.id));
    ({ total } = step);
    progress.reached(step.done);
    if (slice.isOver) {
      await slice.next();
    }
    signal.throwIfAborted();
    if (file.isDisposed) {
      throw new CancelledError();
    }
  }
  return profiles;
}

interface Step {
  readonly id: TrajectoryId;
  readonly done: number;
  readonly total: number;
}

/** The trajectories of a scope, one after the other; of a file they are counted by records. */
async function* trajectoriesOf(
  environment: ProfileEnvironment,
  { key, file, id, scope }: Task,
): AsyncGenerator<Step> {
  if (scope !== 'file') {
    const ids = scope === 'siblings' ? await environment.siblings(key, file, id) : [id];
    for (const [done, each] of ids.entries()) {
      yield { id: each, done, total: ids.length };
    }
    return;
  }
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.content(record);
    for (const { index } of content.kind === 'trajectories' ? content.trajectories : []) {
      yield { id: { record, index }, done: record, total: file.recordCount };
    }
  }
}
