import { kvBytesAdded } from '../cost/kvCache';
import type { LayerFigures } from '../cost/layerGroups';
import type { FactorId } from '../segments/factors';
import { stepSummary } from '../votes/stepRewards';
import { nextMoves } from './nextMoves';
import { type NodeValue, nodeValues, valueCollapses } from './nodeValue';
import type { Rollout } from './rollout';
import { pathTo, type RolloutTree, type TreeNode } from './rolloutTree';
import { type SelectionRule, type SelectionScore, selectionScores } from './selection';

/** Everything that is known of a node. */
export interface NodeReport {
  readonly node: TreeNode;
  readonly value: NodeValue;
  /** The right answer becomes unlikely here. */
  readonly collapses: boolean;
  /** The recorded ratings on the way from the root, where all of them are probabilities. */
  readonly rewards?: { readonly min: number; readonly product: number; readonly last: number };
  readonly selection?: SelectionScore;
  readonly nextMoves: ReadonlyMap<FactorId, number>;
  /** Bytes of the KV cache of this step, and what is saved where all rollouts share one copy. */
  readonly kvBytes: { readonly kept: number; readonly saved: number };
}

export interface ReportOptions {
  readonly rule: SelectionRule;
  /** Below which value the right answer is unlikely. */
  readonly threshold: number;
  readonly promptTokens: number;
  /** What the cache keeps for each token. */
  readonly layers: readonly LayerFigures[];
}

/** The nodes of a tree in its order, each with all that is computed for it. */
export function reportNodes(
  tree: RolloutTree,
  rollouts: readonly Rollout[],
  { rule, threshold, promptTokens, layers }: ReportOptions,
): readonly NodeReport[] {
  const values = nodeValues(tree, rollouts);
  const collapsed = new Set(valueCollapses(tree, values, threshold));
  const selection = selectionScores(tree, values, rule);
  return tree.map((node, index): NodeReport => {
    const from = promptTokens + node.before;
    const kept =
      node.parent === undefined
        ? kvBytesAdded(layers, 0, promptTokens)
        : kvBytesAdded(layers, from, from + node.tokens);
    const rewards = rewardsTo(tree, node);
    const score = selection[index];
    return {
      node,
      value: values[index] ?? nothing,
      collapses: collapsed.has(node.id),
      ...(rewards && { rewards }),
      ...(score && { selection: score }),
      nextMoves: nextMoves(tree, node),
      kvBytes: { kept, saved: kept * Math.max(0, node.rollouts.length - 1) },
    };
  });
}

const nothing: NodeValue = {
  judged: 0,
  right: 0,
  interval: { low: 0, high: 1 },
  answers: new Map(),
};

/** Longer ways are not summed up at each of their nodes, which would take quadratic time. */
const longestWay = 2000;

function rewardsTo(tree: RolloutTree, node: TreeNode): NodeReport['rewards'] {
  if (node.rating === undefined || node.depth > longestWay) {
    return undefined;
  }
  const ratings = pathTo(tree, node.id).flatMap(({ rating }) => rating ?? []);
  const areProbabilities = ratings.every((rating) => rating >= 0 && rating <= 1);
  const summary = areProbabilities ? stepSummary(ratings) : undefined;
  return summary && { min: summary.min, product: summary.product, last: summary.last };
}
