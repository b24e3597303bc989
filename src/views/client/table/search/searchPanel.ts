import { Disposable } from '../../../../base/lifecycle';
import type { SearchHit, SearchHits } from '../../../protocol/table';
import { element, plainButton } from '../../dom';
import { formatCount, formatShare, plural } from '../../format';
import { icon } from '../../icons';
import { oneLine } from '../../inertText';
import { button, checkbox } from '../../toolkit';
import type { TableActions } from '../actions';
import { HitList } from './hitList';

/** So many hits are listed; that there are more is said. */
const mostHits = 20_000;

/** A search in the texts of all trajectories, and its hits as they come. */
export class SearchPanel extends Disposable {
  private readonly input = element('input', {
    type: 'text',
    class: 'search-input',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'Search in all texts',
    'aria-label': 'Search in the texts of all trajectories',
  });
  private readonly exactCase = checkbox(() => undefined);
  private readonly go = button('Search', () => this.start(), { class: 'small' });
  private readonly cancel = button('Cancel', () => this.stop(), { class: 'small', hidden: true });
  private readonly counts = element('span', { class: 'hit-counts', role: 'status' });
  private readonly list: HitList;
  /** The search whose hits are shown; those of another are dropped. */
  private search: number | undefined;
  private lastId = Date.now();
  private hits: readonly SearchHit[] = [];
  readonly box: HTMLElement;
  readonly panel: HTMLElement;

  constructor(private readonly actions: TableActions) {
    super();
    this.list = this.register(new HitList((hit, beside) => actions.openHit(hit, beside)));
    this.exactCase.append('Case');
    this.exactCase.title = 'Capital and small letters differ';
    this.box = element(
      'div',
      { class: 'search-box', role: 'search' },
      element('div', { class: 'field' }, this.input),
      this.exactCase,
      this.go,
      this.cancel,
    );
    const close = plainButton(
      { class: 'icon-button', title: 'Close the hits', 'aria-label': 'Close the hits' },
      () => this.close(),
      icon('close'),
    );
    this.panel = element(
      'section',
      { class: 'hit-panel', 'aria-label': 'Hits of the search', hidden: true },
      element('div', { class: 'hit-head' }, this.counts, close),
      this.list.element,
    );
    this.input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') {
        this.start();
      } else if (key === 'Escape') {
        this.stop();
      }
    });
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Takes hits as they are found; those of an older search are dropped. */
  add(found: SearchHits): void {
    if (found.id !== this.search) {
      return;
    }
    const anew = found.from < this.hits.length;
    this.hits = [...this.hits.slice(0, found.from), ...found.hits].slice(0, mostHits);
    this.list.show(this.hits, anew);
    this.setRunning(!found.done);
    this.counts.textContent = '';
    this.counts.append(...countsOf(found, this.hits.length));
  }

  private start(): void {
    const text = this.input.value;
    if (text === '') {
      return;
    }
    this.search = ++this.lastId;
    this.panel.hidden = false;
    this.clear();
    this.counts.textContent = '';
    this.counts.append('Searching ', element('bdi', {}, `“${oneLine(text, 60)}”`), ' …');
    this.setRunning(true);
    this.actions.search(this.search, text, this.exactCase.checked);
  }

  private stop(): void {
    if (!this.cancel.hidden) {
      this.actions.cancelSearch();
      this.search = undefined;
      this.setRunning(false);
      this.counts.append(' · cancelled');
    }
  }

  private close(): void {
    this.stop();
    this.search = undefined;
    this.clear();
    this.panel.hidden = true;
    this.input.focus();
  }

  private clear(): void {
    this.hits = [];
    this.list.show([], true);
  }

  private setRunning(running: boolean): void {
    this.cancel.hidden = !running;
    this.panel.setAttribute('aria-busy', String(running));
  }
}

/** What was found where, what is not shown, and how far the search has come. */
function countsOf(found: SearchHits, shown: number): readonly (string | Node)[] {
  const { text, searchedRecords, totalRecords, done, failure } = found;
  const words: (string | Node)[] = [
    plural(found.found, 'hit'),
    ' for ',
    element('bdi', {}, `“${oneLine(text, 60)}”`),
  ];
  if (shown < found.found) {
    words.push(` · the first ${formatCount(shown)} are listed`);
  }
  words.push(` · ${formatCount(searchedRecords)} of ${plural(totalRecords, 'record')}`);
  if (!done && totalRecords > 0) {
    words.push(`, ${formatShare(searchedRecords / totalRecords)}`);
  }
  if (failure !== undefined) {
    words.push(' · ', element('bdi', {}, oneLine(failure, 200)));
  }
  return words;
}
