import type { TableViewResult } from '../../protocol/table';
import { element } from '../dom';
import { formatCount, plural } from '../format';
import type { Selection } from './rows/selection';
import { selectedCount } from './rows/selection';

/**
 * The last line: how many rows there are, how many are selected, and what went wrong. While a file
 * is read the count changes several times a second; it is read out only when the user has asked for
 * another view, and when all is read.
 */
export class StatusLine {
  private readonly rows = element('span', {});
  private readonly announced = element('span', { class: 'visually-hidden', role: 'status' });
  private readonly selected = element('span', { 'aria-live': 'polite' });
  private readonly notice = element('span', { class: 'notice', role: 'alert' });
  private words = '';
  private waiting = false;
  readonly element = element(
    'footer',
    { class: 'status' },
    this.rows,
    this.announced,
    this.selected,
    this.notice,
    element(
      'span',
      { class: 'hint' },
      'Enter opens · Ctrl+Enter beside · v vote · r record · Space selects',
    ),
  );

  showBusy(busy: boolean): void {
    this.rows.textContent = busy ? 'Working …' : this.words;
  }

  showRows({ rows, pendingRows, summary }: TableViewResult): void {
    const hidden = summary.pending - pendingRows;
    const more = hidden === 1 ? '1 more record is' : `${formatCount(hidden)} more records are`;
    this.words = plural(rows, 'row') + (hidden === 0 ? '' : ` · ${more} being read`);
    this.rows.textContent = this.words;
    if (this.waiting && summary.pending === 0) {
      this.announce();
    }
    this.waiting = summary.pending > 0;
  }

  /** Reads out how many rows there are. */
  announce(): void {
    this.announced.textContent = this.words;
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
