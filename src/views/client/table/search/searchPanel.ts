import { Disposable } from '../../../../base/lifecycle';
import type { SearchHit, SearchHits } from '../../../protocol/table';
import { element, plainButton } from '../../dom';
import { icon } from '../../icons';
import { oneLine } from '../../inertText';
import { button, checkbox } from '../../toolkit';
import type { TableActions } from '../actions';
import type { SavedSearch } from '../uiState';
import { hitCounts } from './hitCounts';
import { HitList } from './hitList';

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
  private readonly counts = element('span', { class: 'hit-counts' });
  /** The counts change several times a second; they are read out when the search begins and ends. */
  private readonly announced = element('span', { class: 'visually-hidden', role: 'status' });
  private readonly list: HitList;
  /** The search whose hits are shown; those of another are dropped. */
  private search: number | undefined;
  private sought = { text: '', caseSensitive: false };
  private lastId = Date.now();
  private hits: readonly SearchHit[] = [];
  /** The hit that an earlier life of the page was at, until it is found again. */
  private awaited = -1;
  readonly box: HTMLElement;
  readonly panel: HTMLElement;

  /** `remember` is told of what is to be shown again when the page comes back. */
  constructor(
    private readonly actions: TableActions,
    private readonly remember: (search: SavedSearch) => void,
  ) {
    super();
    this.list = this.register(
      new HitList({
        open: (hit, beside) => actions.openHit(hit, beside),
        moved: (hit) => this.save(true, hit),
      }),
    );
    this.exactCase.append('Match case');
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
      element('div', { class: 'hit-head' }, this.counts, this.announced, close),
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

  /** Shows what an earlier life of the page showed, by searching again. */
  resume({ text, caseSensitive, open, hit }: SavedSearch): void {
    this.input.value = text;
    this.exactCase.checked = caseSensitive;
    if (open) {
      this.start(hit);
    }
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
    this.hits = [...this.hits.slice(0, found.from), ...found.hits];
    this.list.show(this.hits, anew);
    this.setRunning(!found.done);
    this.counts.replaceChildren(...hitCounts(found, this.hits.length));
    if (found.done) {
      this.announced.textContent = this.counts.textContent;
    }
    if (this.awaited >= 0 && this.awaited < this.hits.length) {
      this.list.goTo(this.awaited);
      this.awaited = -1;
    }
  }

  private start(hit = -1): void {
    const text = this.input.value;
    if (text === '') {
      return;
    }
    this.sought = { text, caseSensitive: this.exactCase.checked };
    this.search = ++this.lastId;
    this.panel.hidden = false;
    this.clear();
    this.awaited = hit;
    this.counts.replaceChildren('Searching ', element('bdi', {}, `“${oneLine(text, 60)}”`), ' …');
    this.announced.textContent = this.counts.textContent;
    this.setRunning(true);
    this.save(true, hit);
    this.actions.search(this.search, text, this.sought.caseSensitive);
  }

  private stop(): void {
    if (!this.cancel.hidden) {
      this.actions.cancelSearch();
      this.search = undefined;
      this.setRunning(false);
      this.counts.append(' · cancelled');
      this.announced.textContent = this.counts.textContent;
      this.save(false);
    }
  }

  private close(): void {
    this.stop();
    this.search = undefined;
    this.clear();
    this.panel.hidden = true;
    this.save(false);
    this.input.focus();
  }

  private save(open: boolean, hit = -1): void {
    this.remember({ ...this.sought, open, hit });
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
