import { programReward, type ProgramReport } from '../../verify/programs/report';
import type { RewardEntry } from './rewardEntry';

/** The name under which the tests of programs reward, in every sidecar. */
export const programSource = 'programs';

/**
 * What running the programs of a trajectory is worth: the share of the tests that the one it ends on
 * passes. `undefined` where that one was not run, or against no tests.
 */
export function programEntry(
  id: { readonly record: number; readonly index: number },
  reports: readonly ProgramReport[],
): RewardEntry | undefined {
  const score = programReward(id, reports);
  return (
    score && {
      record: score.record,
      index: score.index,
      source: programSource,
      reward: score.passed / score.total,
    }
  );
}
