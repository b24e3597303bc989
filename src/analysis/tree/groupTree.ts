import type { PrefixSharing } from '../cost/prefixTree';
import type { TrajectoryId } from '../model';
import type { FactorId } from '../segments/factors';
import type { SelectionRule, SelectionScore } from './selection';
import type { StepErrors } from './stepCounts';
import type { TreeColumns } from './treeColumns';

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
  /** Of the whole, by the source of rewards that counts. */
  readonly reward?: number;
  /** Whether verifiers find none of its claims false; absent where they can check none. */
  readonly verified?: boolean;
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
  /** How many of the count it is known of whether they are right, and how many of those are. */
  readonly judged: number;
  readonly right: number;
}
