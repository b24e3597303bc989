import type { TreeView } from '../../protocol/tree';
import type { Actions } from './actions';
import { colouringOf } from './colourings/colourings';
import type { UiState } from './uiState';

/** Who shows a tree, of which some is read only where it is looked at. */
export interface TreeShower {
  readonly actions: Actions;
  ui(): UiState;
  keep(change: Partial<UiState>): void;
}

/** Asks verifiers where the colours show what they say. */
export function verifyIfNeeded({ verification }: TreeView, shower: TreeShower): void {
  if (colouringOf(shower.ui().colouring).needsVerifying && verification === 'unread') {
    shower.actions.verify();
  }
}

/** Reads what is pruned where that was chosen; the host shows the tree anew once it is read. */
export async function readPrunedIfNeeded({ pruning }: TreeView, shower: TreeShower): Promise<void> {
  const isChosen = (): boolean => shower.ui().filter === 'pruned';
  if (pruning !== 'unread' || !isChosen()) {
    return;
  }
  if (!(await shower.actions.readPruned()) && isChosen()) {
    shower.keep({ filter: 'all' });
  }
}
