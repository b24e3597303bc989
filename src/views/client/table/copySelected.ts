import { formatCount } from '../format';
import type { TableActions } from './actions';
import { type Selection, selectedCount, selectedRows } from './rows/selection';

/** So many rows are copied at most; more are a matter of exporting. */
const mostCopied = 20_000;

/**
 * Asks for the selected rows on the clipboard, or for the one the keyboard is on.
 *
 * @returns what is to be said of it: that not all are copied, or nothing
 */
export function copySelected(selection: Selection, actions: TableActions): string {
  const count = selectedCount(selection);
  if (count > 0) {
    actions.copyRows(selectedRows(selection, mostCopied));
  } else if (selection.active >= 0) {
    actions.copyRows([selection.active]);
  }
  return count > mostCopied
    ? `The first ${formatCount(mostCopied)} of ${formatCount(count)} rows are copied; Export writes all.`
    : '';
}
