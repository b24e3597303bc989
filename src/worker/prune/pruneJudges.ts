import type { Trajectory } from '../../analysis/model';
import { defaultRewardChoice } from '../../analysis/rewards/defaultRewardChoice';
import { type RewardChoice, rewardChoiceId } from '../../analysis/rewards/rewardChoice';
import { defaultTimeLimitMs } from '../../analysis/verify/user/userVerifier';
import { type FileRewards, rewardedBy } from '../rewards/rewardFiles';
import type { VerifierSet } from '../verify/userVerification';

const noVerifiers: VerifierSet = { sources: [], timeLimitMs: defaultTimeLimitMs };

/** Who judges the trajectories of a file besides what its records say. */
export interface PruneJudges {
  /** What judges of another id made of a file has to be read anew. */
  readonly id: string;
  /** Whose rewards count. */
  readonly choice: RewardChoice;
  /** Gives a trajectory of a record those rewards; absent where the recorded ones count. */
  readonly rate?: (trajectory: Trajectory, record: number) => Trajectory;
  /** The verifiers of the user's own. */
  readonly verifiers: VerifierSet;
}

export function judgesOf(said: FileRewards, verifiers = noVerifiers): PruneJudges {
  const { choice, version } = said;
  const chosen = rewardChoiceId(choice);
  const areRecorded = chosen === defaultRewardChoice;
  return {
    // A sidecar that nobody listens to may change.
    id: JSON.stringify([chosen, areRecorded ? '' : version, verifiers]),
    choice,
    ...(!areRecorded && { rate: (trajectory, record) => rewardedBy(said, record, trajectory) }),
    verifiers,
  };
}
