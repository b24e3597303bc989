import type { Trajectory } from '../../analysis/model';
import { programEntry } from '../../analysis/rewards/sidecar/programEntry';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
import type { ProgramRun } from '../../analysis/verify/programs/outcome';
import type { ProgramTests } from '../../analysis/verify/programs/program';
import { reportOf } from '../../analysis/verify/programs/report';
import { CancelledError } from '../../base/errors';
import type { CorpusFile } from '../../corpus/corpusFile';
import { TimeSlice } from '../timeSlice';
import { programsIn } from './programsIn';

/** A file whose programs are to be run for their rewards. */
export interface FileToReward {
  readonly file: CorpusFile;
  /** What is known already: the programs of those trajectories are not run again. */
  readonly known: readonly RewardEntry[];
  /** Runs a program of a record. */
  readonly run: (record: number, code: string, tests: ProgramTests) => Promise<ProgramRun>;
  /** @throws CancelledError once the work is given up */
  readonly throwIfEnded: () => void;
}

/** Runs the program that each trajectory ends on, and rewards it by the tests that it passes. */
export async function fileProgramRewards(work: FileToReward): Promise<readonly RewardEntry[]> {
  const { file } = work;
  const known = new Map(work.known.map((entry) => [placeOf(entry), entry]));
  const slice = new TimeSlice();
  const entries: RewardEntry[] = [];
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.contentInPassing(record);
    for (const trajectory of content.kind === 'trajectories' ? content.trajectories : []) {
      const place = placeOf({ record, index: trajectory.index });
      const entry = known.get(place) ?? (await entryOf(work, record, trajectory));
      if (entry !== undefined) {
        entries.push(entry);
      }
    }
    if (slice.isOver) {
      await slice.next();
    }
    work.throwIfEnded();
    if (file.isDisposed) {
      throw new CancelledError();
    }
  }
  return entries;
}

async function entryOf(
  { file, run }: FileToReward,
  record: number,
  trajectory: Trajectory,
): Promise<RewardEntry | undefined> {
  const { programs, final, tests } = programsIn(trajectory, await file.rawText(record));
  const program = final === undefined ? undefined : programs[final];
  if (final === undefined || program === undefined || tests === undefined) {
    return undefined;
  }
  const outcome = await run(record, program.code, tests);
  const report = reportOf(program, { index: final, isFinal: true }, outcome);
  return programEntry({ record, index: trajectory.index }, [report]);
}

function placeOf({ record, index }: { readonly record: number; readonly index: number }): string {
  return `${record}:${index}`;
}
