import type { FileRewardReport, RewardLines } from '../../worker/rewards/protocol';
import type { SavedSubject } from './savedSubject';

export type { TrajectoryId } from '../../analysis/model';
export type {
  ChoiceReport,
  FirstErrorReport,
  NamedSource,
  PairReport,
  RewardReport,
} from '../../analysis/rewards/rewardReport';
export type {
  FileRewardReport,
  RewardLine,
  RewardLines,
  RewardPoint,
} from '../../worker/rewards/protocol';

/**
 * Everything that passes between the extension host and the page of rewards. The page asks first, by
 * `ready`; after that the host pushes a new state whenever something changes.
 */

/** What the page may ask of the extension host. */
export interface RewardsHostApi {
  ready: (parameter: Record<string, never>) => RewardsState;
  openTrajectory: (parameter: Record<string, never>) => void;
  /** Selects a step in the document of the trajectory; UTF-16 units of the thought. */
  openStep: (parameter: { readonly start: number; readonly end: number }) => void;
  /** Lets the user say whose rewards count. */
  chooseSource: (parameter: Record<string, never>) => void;
  /** Gives up the reading of the file that is under way; `again` begins it anew. */
  cancel: (parameter: Record<string, never>) => void;
  again: (parameter: Record<string, never>) => void;
  copy: (parameter: { readonly text: string }) => void;
}

/** What the extension host pushes to the page. */
export type RewardsEvent =
  | { readonly kind: 'state'; readonly state: RewardsState }
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      /** What is counted, in words. */
      readonly what: string;
    };

/** Texts are as files have them: hostile. */
export interface RewardsState {
  /** What the page is about, by which it is again after a reload. */
  readonly subject?: SavedSubject;
  readonly fileName: string;
  /** As in `#4`. */
  readonly trajectory: string;
  /** Whose rewards count, as the setting spells it. */
  readonly chosen: string;
  readonly lines: Part<RewardLines>;
  readonly report: Part<FileRewardReport>;
}

/** A part of the page that is read by itself. */
export type Part<T> =
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'known'; readonly value: T };
