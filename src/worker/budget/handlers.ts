import { CorpusTotals } from '../../analysis/cost/training/corpusMeans';
import type { Annotation, TrajectoryId } from '../../analysis/model';
import { CancelledError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { ExclusiveRuns } from '../exclusiveRuns';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { TimeSlice } from '../timeSlice';
import type { BudgetApi } from './protocol';

/** What a budget needs of the rest of the thread. */
export interface BudgetEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotation(key: string, file: CorpusFile, id: TrajectoryId): Promise<Annotation>;
  /** All trajectories of a file, and the groups that they are of. */
  counts(key: string, file: CorpusFile): Promise<{ trajectories: number; groups: number }>;
}

/** Serves what a corpus says of one like it: means over its first trajectories. */
export function budgetHandlers(environment: BudgetEnvironment): Room<Handlers<BudgetApi>> {
  const runs = new ExclusiveRuns();
  const api: Handlers<BudgetApi> = {
    corpusMeans: ({ file: ref, most }) =>
      runs.run(ref.key, async (signal) => {
        const { key } = ref;
        const file = await environment.open(ref);
        const totals = new CorpusTotals();
        const slice = new TimeSlice();
        for await (const id of firstTrajectories(file, most)) {
          totals.add(await environment.annotation(key, file, id));
          if (slice.isOver) {
            await slice.next();
          }
          signal.throwIfAborted();
          if (file.isDisposed) {
            throw new CancelledError();
          }
        }
        const { trajectories, groups } = await environment.counts(key, file);
        return totals.means(trajectories, groups);
      }),
  };
  return { api, close: (key) => runs.cancel(key) };
}

async function* firstTrajectories(file: CorpusFile, most: number): AsyncGenerator<TrajectoryId> {
  let left = most;
  for (let record = 0; record < file.recordCount && left > 0; record++) {
    const content = await file.content(record);
    const trajectories = content.kind === 'trajectories' ? content.trajectories : [];
    for (const { index } of trajectories.slice(0, left)) {
      yield { record, index };
    }
    left -= trajectories.length;
  }
}
