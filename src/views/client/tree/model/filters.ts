import type { TreeSibling, TreeView } from '../../../protocol/tree';

/** Which rollouts of a tree are shown. */
export interface Filter {
  readonly id: string;
  readonly title: string;
  keeps(sibling: TreeSibling): boolean;
}

/** The first one shows everything. */
export const filters = [
  { id: 'all', title: 'All', keeps: () => true },
  { id: 'right', title: 'Right', keeps: ({ correct }) => correct === true },
  { id: 'wrong', title: 'Wrong', keeps: ({ correct }) => correct === false },
  { id: 'unknown', title: 'Unknown', keeps: ({ correct }) => correct === undefined },
  { id: 'pruned', title: 'Pruned', keeps: isPruned },
] as const satisfies readonly Filter[];

export type FilterId = (typeof filters)[number]['id'];

/** Who is pruned has to be known before only they can be shown: until then all are. */
export function filterOf(
  id: FilterId,
  pruning: TreeView['pruning'] = 'known',
): Filter & { readonly id: FilterId } {
  if (id === 'pruned' && pruning !== 'known') {
    return filters[0];
  }
  return filters.find((each) => each.id === id) ?? filters[0];
}

/** Whether rules that choose what is kept leave the rollout out. */
export function isPruned({ pruned }: TreeSibling): boolean {
  return pruned === true;
}
