import type { TrajectoryId } from '../../analysis/model';
import type { RewardReport } from '../../analysis/rewards/rewardReport';
import type { SourceRewards } from '../../analysis/rewards/sourceRewards';
import type { SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import type { FileRef } from '../protocol';
import type { SidecarRef } from '../sidecarText';

/** The rewards kept beside a file, and whose count. */
export interface RewardsRef extends SidecarRef {
  /** As `parseRewardChoice` reads it; what it cannot read stands for the recorded ones. */
  readonly chosen: string;
}

/** The part of the analysis thread's API that is about rewards. */
export interface RewardsApi {
  /** The lines of the sidecar of rewards that say nothing usable, or no longer fit the file. */
  rewardProblems: (parameter: { readonly file: FileRef }) => readonly SidecarProblem[];
  /** The rewards of a trajectory along its tokens, with those of its siblings. */
  rewardLines: (parameter: { readonly file: FileRef; readonly id: TrajectoryId }) => RewardLines;
  /**
   * How far the rewards of a file agree; `fileRewards` events tell how far it is. A later request for
   * the same file gives up the one before.
   */
  fileRewards: (parameter: { readonly file: FileRef }) => FileRewardReport;
  cancelFileRewards: (parameter: { readonly key: string }) => void;
}

/** How many records have been read; pushed while a report is made. */
export interface FileRewardsEvent {
  readonly kind: 'fileRewards';
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

export interface FileRewardReport extends RewardReport {
  /** Records that cannot be read. */
  readonly unreadable: number;
}

/** A reward on the token axis: at the end of its step. */
export interface RewardPoint {
  readonly token: number;
  readonly reward: number;
  /** The step's place among all steps, and where it stands in the thought, in UTF-16 units. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

export interface RewardLine extends Pick<SourceRewards, 'id' | 'title' | 'outcome' | 'scale'> {
  readonly points: readonly RewardPoint[];
  /** Index in `points` of the first bad step. */
  readonly firstBad?: number;
}

export interface RewardLines {
  readonly thoughtTokens: number;
  /** What each source says, also those that rate no steps. */
  readonly sources: readonly RewardLine[];
  /** The siblings under each source that rates the steps of this trajectory. */
  readonly siblings: readonly SiblingLine[];
  /** How many siblings there are; not more than some are drawn. */
  readonly siblingCount: number;
}

export interface SiblingLine {
  readonly id: TrajectoryId;
  /** Of the source. */
  readonly source: string;
  readonly correct?: boolean;
  readonly points: readonly Pick<RewardPoint, 'token' | 'reward'>[];
}
