import { formatReward } from '../../format';
import type { Colouring, NodeColours } from './colouring';
import { diverging } from './diverging';
import type { TreeInk } from '../drawing/treeInk';
import type { TreeModel } from '../model/treeModel';

/**
 * What the source of rewards says of each step: probabilities, judgements of −1, 0, 1, or others.
 * Where it rates no steps, the mean of what it says of the rollouts through each.
 */
export const processReward: Colouring = {
  id: 'processReward',
  title: 'Process reward',
  applies: (model) => model.columns.rated.length > 0 || model.outcome(0) !== undefined,
  of: (model, ink) =>
    model.columns.rated.length > 0
      ? rewardColours((node) => model.rating(node), Array.from(model.columns.ratings), ink)
      : { ...rewardColours((node) => model.outcome(node), outcomesIn(model), ink), title: outcome },
};

const outcome = 'Outcome reward';

function rewardColours(
  rewardOf: (node: number) => number | undefined,
  rewards: readonly number[],
  ink: TreeInk,
): NodeColours {
  const least = rewards.reduce((low, each) => Math.min(low, each), 0);
  const most = rewards.reduce((high, each) => Math.max(high, each), 1);
  const middle = (least + most) / 2;
  return diverging(rewardOf, { low: least, middle, high: most, format: formatReward }, ink);
}

function outcomesIn(model: TreeModel): readonly number[] {
  return Array.from({ length: model.size }, (_, node) => model.outcome(node) ?? []).flat();
}
