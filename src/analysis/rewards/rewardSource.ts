import type { TextSpan } from '../../base/positions';
import type { Trajectory } from '../model';
import type { StepScale } from './stepScale';

/** What a source says of one step. Offsets are UTF-16 units of the thought. */
export interface StepReward extends TextSpan {
  /** The step's place among all steps of the trajectory, from 0: steps may be left unrated. */
  readonly step: number;
  readonly reward: number;
}

/** What one source says of one trajectory. */
export interface Rewards {
  /** The reward of the trajectory as a whole, in the units of the source; absent where it says none. */
  readonly outcome?: number;
  /** In order; empty where the source does not rate steps. */
  readonly steps: readonly StepReward[];
  /** What the rewards of steps are. */
  readonly scale: StepScale;
}

/** What a sidecar says of a trajectory under one name. */
export interface RewardsBeside {
  readonly reward?: number;
  /** One for each step; null where a step is not rated. */
  readonly steps?: readonly (number | null)[];
  readonly scale: StepScale;
}

/** What a source may look at. */
export interface RewardInput {
  readonly trajectory: Trajectory;
  /** What the sidecar of its file says of it, by the name of who says so. */
  readonly beside?: ReadonlyMap<string, RewardsBeside>;
}

/**
 * Somebody who rates trajectories, their steps, or both. To add one, write a file such as
 * `sources/recorded.ts` and list it in `rewardSources.ts`.
 */
export interface RewardSource {
  /** As in settings and results. */
  readonly id: string;
  readonly title: string;
  /** Where its rewards come from and what they are, in a sentence. */
  readonly description: string;
  /** `undefined` where the source says nothing of the trajectory. */
  readonly rate: (input: RewardInput) => Rewards | undefined;
}
