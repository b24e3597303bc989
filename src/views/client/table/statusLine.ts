import { element } from '../dom';
import { formatCount, plural } from '../format';
import type { Selection } from './rows/selection';
import { selectedCount } from './rows/selection';

/** The last line: how many rows there are, how many are selected, and what went wrong. */
export class StatusLine {
  private readonly rows = element('span', { role: 'status' });
  private readonly selected = element('span', { 'aria-live': 'polite' });
  private readonly notice = element('span', { class: 'notice', role: 'alert' });
  readonly element = element(
    'footer',
    { class: 'status' },
    this.rows,
    this.selected,
    this.notice,
    element(
      'span',
      { class: 'hint' },
      'Enter opens · Ctrl+Enter beside · v vote · r record · Space selects',
    ),
  );

  showRows(rows: number, busy: boolean): void {
    this.rows.textContent = busy ? 'Working …' : plural(rows, 'row');
  }

  showSelection(selection: Selection): void {
    const count = selectedCount(selection);
    const place = selection.active < 0 ? '' : `row ${formatCount(selection.active + 1)}`;
    this.selected.textContent = count > 1 ? `${formatCount(count)} selected` : place;
  }

  say(notice: string): void {
    this.notice.replaceChildren(element('bdi', {}, notice));
  }
}
