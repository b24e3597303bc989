import type { TrajectoryId } from '../../analysis/model';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { FileRewards, RewardFiles } from './rewardFiles';

interface Kept {
  readonly rewards: FileRewards;
  readonly rewarded: AnnotatedTrajectoryEntry;
}

/** Puts the rewards that count in place of those recorded, for whoever weighs trajectories by them. */
export class RewardedEntries {
  /** Results by the entry they were made from; they go when it goes. */
  private readonly kept = new WeakMap<AnnotatedTrajectoryEntry, Kept>();

  constructor(private readonly files: RewardFiles) {}

  over<E extends AnnotatedTrajectoryEntry>(key: string, { record }: TrajectoryId, entry: E): E {
    const rewards = this.files.of(key);
    const known = this.kept.get(entry);
    if (known?.rewards === rewards) {
      return { ...entry, trajectory: known.rewarded.trajectory };
    }
    const trajectory = this.files.rewarded(key, record, entry.trajectory);
    if (trajectory === entry.trajectory) {
      return entry;
    }
    const rewarded = { ...entry, trajectory };
    this.kept.set(entry, { rewards, rewarded });
    return rewarded;
  }
}
