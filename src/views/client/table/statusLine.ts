import type { TableViewResult } from '../../protocol/table';
import { element } from '../dom';
import { formatCount, plural } from '../format';
import { hiddenWords } from './hiddenWords';
import { searchedWords } from './searchedWords';
import type { Selection } from './rows/selection';
import { selectedCount } from './rows/selection';

/**
 * The last line: how many rows there are, how many are selected, and what went wrong. While a file
 * is read the count changes several times a second; it is read out only when the user has asked for
 * another view, and when all is read and searched.
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

  showRows(result: TableViewResult): void {
    const { rows, summary, textSearch } = result;
    this.words = [
      plural(rows, 'row'),
      ...hiddenWords(result),
      ...(textSearch === undefined ? [] : [searchedWords(textSearch)]),
    ].join(' · ');
    this.rows.textContent = this.words;
    const waiting = summary.pending > 0 || textSearch !== undefined;
    if (this.waiting && !waiting) {
      this.announce();
    }
    this.waiting = waiting;
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
