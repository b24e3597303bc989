import type { TreeView } from '../../protocol/tree';
import { choice } from '../choice';
import { type Child, element } from '../dom';
import { formatCount } from '../format';
import { colourings } from './colourings/colourings';
import { layouts } from './layouts/layouts';
import { filterChoices } from './filterChoices';
import { filterOf } from './model/filters';
import type { TreeModel } from './model/treeModel';
import type { UiState } from './uiState';

/** How the tree is drawn, and which of its rollouts. */
export function toolbar(
  tree: TreeView,
  model: TreeModel,
  ui: UiState,
  change: (change: Partial<UiState>) => void,
): HTMLElement {
  const shown = filterOf(ui.filter, tree.pruning).id;
  const usable = colourings.filter((each) => each.applies?.(model, tree) !== false);
  return element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'What is drawn' },
    choice('Layout', named(layouts), ui.layout, 'layout', (layout) => change({ layout })),
    choice('Colour', named(usable), ui.colouring, 'colouring', (colouring) =>
      change({ colouring }),
    ),
    choice('Rollouts', filterChoices(tree, ui.filter), shown, 'filter', (filter) =>
      change({ filter }),
    ),
    offeredChoice(tree.columns, ui, change),
  );
}

function named(
  each: readonly { readonly id: string; readonly title: string }[],
): readonly (readonly [string, string])[] {
  return each.map(({ id, title }) => [id, title]);
}

/** Only where the file has steps that were offered and not taken. */
function offeredChoice(
  { visits }: TreeView['columns'],
  { offered }: UiState,
  change: (change: Partial<UiState>) => void,
): Child {
  const count = Array.from(visits).filter((each) => each === 0).length;
  if (count === 0) {
    return undefined;
  }
  const box = element('input', { type: 'checkbox', checked: offered, 'data-key': 'offered' });
  box.addEventListener('change', () => change({ offered: box.checked }));
  const words = `${formatCount(count)} steps offered, not taken`;
  return element('label', { class: 'offered' }, box, words);
}
