import { element, plainButton } from '../../dom';
import type { Actions } from '../actions';
import type { UiState } from '../uiState';
import { columnsFor, type ListContext } from './columns';

/** The titles of the columns; a click sorts by one, a second click the other way round. */
export function listHead(
  context: ListContext,
  { by, descending }: UiState['sort'],
  actions: Actions,
): HTMLElement {
  return element(
    'div',
    { class: 'row head', role: 'row', 'aria-rowindex': 1 },
    ...columnsFor(context).map(({ id, title, hint }) => {
      const isSorted = id === by;
      const arrow = isSorted ? (descending ? ' ▾' : ' ▴') : '';
      return element(
        'div',
        {
          class: ['cell', `column-${id}`],
          role: 'columnheader',
          'aria-sort': isSorted ? (descending ? 'descending' : 'ascending') : 'none',
        },
        plainButton(
          { class: 'sort', title: `${hint}. Click to sort`, 'data-key': `sort:${id}` },
          () => actions.setUi({ sort: { by: id, descending: isSorted && !descending } }),
          title,
          element('span', { 'aria-hidden': 'true' }, arrow),
        ),
      );
    }),
  );
}
