import type { TrajectoryId } from '../../analysis/model';
import type { ProfileByVerdict } from '../../analysis/segments/profile';
import type { FileRef } from '../protocol';

export type ProfileScope = 'trajectory' | 'siblings' | 'file';

/** The part of the analysis thread's API that says what thoughts are made of. */
export interface ProfileApi {
  /**
   * The profile of a trajectory, of its siblings or of its whole file; `profile` events tell how
   * far it is. A request for another scope of the same file gives up the one before.
   */
  factorProfile: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly scope: ProfileScope;
  }) => ProfileByVerdict;
  cancelFactorProfile: (parameter: { readonly key: string }) => void;
}

/** How many trajectories of a scope are in its profile; pushed while one is made. */
export interface ProfileEvent {
  readonly kind: 'profile';
  readonly key: string;
  readonly done: number;
  readonly total: number;
}
