import type { Annotation, TrajectoryId } from '../../analysis/model';
import {
  addByVerdict,
  emptyProfileByVerdict,
  type ProfileByVerdict,
} from '../../analysis/segments/profile';
import { CancelledError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { turn } from '../../corpus/turn';
import { PacedProgress } from '../pacedProgress';
import type { FileRef } from '../protocol';
import type { ProfileApi, ProfileEvent, ProfileScope } from './protocol';

/** What profiles need of the rest of the thread. */
export interface ProfileEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotation(key: string, file: CorpusFile, id: TrajectoryId): Promise<Annotation>;
  siblings(key: string, file: CorpusFile, id: TrajectoryId): Promise<readonly TrajectoryId[]>;
  notify(event: ProfileEvent): void;
}

/** How long it works before it gives other requests a turn. */
const sliceMs = 20;

/** One request; a later one for the same file gives it up. */
interface Run {
  cancelled: boolean;
}

/** Serves factor profiles: of one trajectory, of its siblings, of all trajectories of a file. */
export function profileHandlers(environment: ProfileEnvironment): Handlers<ProfileApi> {
  const running = new Map<string, Run>();
  const cancel = (key: string): void => {
    const run = running.get(key);
    if (run !== undefined) {
      run.cancelled = true;
      running.delete(key);
    }
  };
  return {
    factorProfile: async ({ file: ref, id, scope }) => {
      const { key } = ref;
      cancel(key);
      const run: Run = { cancelled: false };
      running.set(key, run);
      try {
        const file = await environment.open(ref);
        return await profile(environment, { key, file, id, scope, run });
      } finally {
        if (running.get(key) === run) {
          running.delete(key);
        }
      }
    },
    cancelFactorProfile: ({ key }) => cancel(key),
  };
}

interface Task {
  readonly key: string;
  readonly file: CorpusFile;
  readonly id: TrajectoryId;
  readonly scope: ProfileScope;
  readonly run: Run;
}

async function profile(environment: ProfileEnvironment, task: Task): Promise<ProfileByVerdict> {
  const { key, file, run } = task;
  let profiles = emptyProfileByVerdict;
  let sliceEnd = performance.now() + sliceMs;
  let total = 0;
  const progress = new PacedProgress((done) =>
    environment.notify({ kind: 'profile', key, done, total }),
  );
  for await (const step of trajectoriesOf(environment, task)) {
    profiles = addByVerdict(profiles, await environment.annotation(key, file, step.id));
    ({ total } = step);
    progress.reached(step.done);
    if (performance.now() > sliceEnd) {
      await turn();
      sliceEnd = performance.now() + sliceMs;
    }
    if (run.cancelled || file.isDisposed) {
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
