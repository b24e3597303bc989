import { wilson } from '../../../analysis/votes/wilson';
import { csvOf } from '../charts/csv';
import type { TreeModel } from './model/treeModel';

const names = [
  'node',
  'parent',
  'tokens',
  'tokensBefore',
  'visits',
  'judged',
  'right',
  'value',
  'low',
  'high',
  'advantage',
  'rating',
  'outcomeReward',
  'verified',
  'factorGroup',
  'collapses',
];

/** All nodes as CSV, with a line of names; what is not known is empty. */
export function nodesCsv(model: TreeModel): string {
  const { columns } = model;
  const rows = Array.from({ length: model.size }, (_, node) => {
    const [judged = 0, right = 0] = [columns.judged[node], columns.right[node]];
    const { low, high } = wilson(right, judged);
    return [
      node,
      model.parentOf(node),
      columns.tokens[node],
      columns.before[node],
      columns.visits[node],
      judged,
      right,
      model.value(node),
      judged === 0 ? undefined : low,
      judged === 0 ? undefined : high,
      model.advantage(node),
      model.rating(node),
      model.outcome(node),
      model.verified(node),
      columns.groups[(columns.group[node] ?? 0) - 1],
      model.collapses(node),
    ];
  });
  return csvOf([names, ...rows]);
}
