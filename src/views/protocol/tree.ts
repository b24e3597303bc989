import type { TrajectoryId } from '../../analysis/model';
import type { GroupTree, NodeDetails } from '../../analysis/tree/groupTree';
import type { SavedSubject } from './savedSubject';

export type {
  AnswerCount,
  GroupTree,
  NodeDetails,
  TreeSibling,
} from '../../analysis/tree/groupTree';
export type { SelectionRule, SelectionScore } from '../../analysis/tree/selection';
export type { StepErrors } from '../../analysis/tree/stepCounts';
export type { TreeColumns } from '../../analysis/tree/treeColumns';

/**
 * Everything that passes between the extension host and the page of the rollout tree. The page asks
 * first, by `ready`; after that the host pushes a new state whenever something changes.
 */

/** What the page may ask of the extension host. */
export interface TreeHostApi {
  ready: (parameter: Record<string, never>) => TreeState;
  /** What is known of a node of the tree that is shown. */
  node: (parameter: { readonly node: number }) => NodeDetails;
  /** Opens a trajectory at the step that it takes after so many others. */
  openStep: (parameter: {
    readonly id: TrajectoryId;
    readonly before: number;
    readonly beside: boolean;
  }) => void;
  /** Reads what the rules that the file was last pruned by leave out; false when it is given up. */
  readPruned: (parameter: Record<string, never>) => boolean;
  /** Lets verifiers look at the siblings; the tree is pushed anew with what they find. */
  verify: (parameter: Record<string, never>) => void;
  showVote: (parameter: Record<string, never>) => void;
  selectServingProfile: (parameter: Record<string, never>) => void;
  /** Gives up what is being read. */
  cancel: (parameter: Record<string, never>) => void;
  copy: (parameter: { readonly text: string }) => void;
}

/** What the extension host pushes to the page. */
export interface TreeEvent {
  readonly kind: 'state';
  readonly state: TreeState;
}

export type TreeState = {
  /** The trajectory, by which the page is about it again after a reload. */
  readonly subject?: SavedSubject;
} & (
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'tree'; readonly tree: TreeView }
);

/** The rollout tree of a sibling group, ready to draw. Texts are as the file has them: hostile. */
export interface TreeView extends GroupTree {
  readonly fileName: string;
  /** Name of the serving profile by which the cache is counted. */
  readonly profile: string;
  /** Whether siblings say that they are pruned: the file may never have been, or not be read. */
  readonly pruning: 'known' | 'unread' | 'noRules';
  /** Whether siblings say what verifiers find of them: that takes a while, and is asked for. */
  readonly verification: 'known' | 'unread';
}
