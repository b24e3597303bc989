import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { PrefixSharing } from '../../analysis/cost/prefixTree';
import type { TrajectoryId } from '../../analysis/model';
import type { FactorId } from '../../analysis/segments/factors';
import type { SelectionRule, SelectionScore } from '../../analysis/tree/selection';
import type { StepErrors } from '../../analysis/tree/stepCounts';
import type { StepPlace } from '../../analysis/tree/stepSpans';
import type { TreeColumns } from '../../analysis/tree/treeColumns';
import type { FileRef } from '../protocol';

/** The part of the analysis thread's API that is about the rollout tree of a sibling group. */
export interface TreeApi {
  /**
   * The tree of the siblings of a trajectory; `siblings` events tell how far it is. A later request
   * for the same file gives up the one before.
   */
  rolloutTree: (parameter: { readonly file: FileRef; readonly id: TrajectoryId }) => GroupTree;
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

/** The rollout tree of a sibling group, without the texts of its steps. */
export interface GroupTree {
  readonly problem: string;
  readonly problemKey: string;
  readonly gold?: string;
  /** In the order of the file: the rollouts, by their place. */
  readonly siblings: readonly TreeSibling[];
  readonly columns: TreeColumns;
  /** How often rollouts end right by their number of steps. */
  readonly errors: StepErrors;
}

/** One rollout of a tree. */
export interface TreeSibling {
  readonly id: TrajectoryId;
  readonly sample?: string;
  readonly answer?: string;
  readonly correct?: boolean;
  /** Left out by rules that choose what is kept. */
  readonly pruned?: boolean;
  readonly outputTokens: number;
}

/** One node with its text and everything that is computed for it. */
export interface NodeDetails {
  readonly node: number;
  /** Steps from the root on. */
  readonly depth: number;
  readonly text: string;
  readonly factor?: { readonly id: FactorId; readonly name: string };
  readonly tokens: number;
  readonly before: number;
  /** How many rollouts end here. */
  readonly ends: number;
  /** The rollouts through it, by their place among the siblings. */
  readonly rollouts: readonly number[];
  readonly judged: number;
  readonly right: number;
  readonly hard?: 0 | 1;
  readonly soft?: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly advantage?: number;
  readonly collapses: boolean;
  /** As its producer recorded it, on whatever scale. */
  readonly rating?: number;
  /** Process rewards on the way from the root, where they are probabilities. */
  readonly rewards?: { readonly min: number; readonly product: number; readonly last: number };
  /** The most frequent first. */
  readonly answers: readonly AnswerCount[];
  readonly nextMoves: readonly {
    readonly factor: FactorId;
    readonly name: string;
    readonly share: number;
  }[];
  readonly selection: Readonly<Partial<Record<SelectionRule, SelectionScore>>>;
  readonly kvBytes: { readonly kept: number; readonly saved: number };
  /** What all siblings share by exact tokens, in whole blocks: at the root only. */
  readonly sharing?: PrefixSharing;
}

export interface AnswerCount {
  readonly answer: string;
  readonly count: number;
  readonly correct?: boolean;
}
