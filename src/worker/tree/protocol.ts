import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { GroupTree, NodeDetails } from '../../analysis/tree/groupTree';
import type { StepPlace } from '../../analysis/tree/stepSpans';
import type { VerifierTrouble } from '../../analysis/verify/user/userVerifier';
import type { FileRef } from '../protocol';
import type { VerifierSet } from '../verify/userVerification';

/** The part of the analysis thread's API that is about the rollout tree of a sibling group. */
export interface TreeApi {
  /**
   * The tree of the siblings of a trajectory; `siblings` events tell how far it is. A later request
   * for the same file gives up the one before.
   */
  rolloutTree: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    /** Those of the user's own. Only where they are given, none as well, is anything verified. */
    readonly verifiers?: VerifierSet;
  }) => VerifiedTree;
  cancelRolloutTree: (parameter: { readonly key: string }) => void;
  /** What is known of one node of that tree. */
  treeNode: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly node: number;
    readonly profile: ServingProfile;
  }) => NodeDetails;
  /** Where the step of a trajectory stands that it takes after so many others. */
  stepPlace: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly before: number;
  }) => StepPlace | undefined;
}

export interface VerifiedTree extends GroupTree {
  /** Why verifiers of the user's own are left out. */
  readonly troubles: readonly VerifierTrouble[];
}
