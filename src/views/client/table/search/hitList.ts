import { Disposable } from '../../../../base/lifecycle';
import type { SearchHit } from '../../../protocol/table';
import { element } from '../../dom';
import { asksForBeside } from '../../opening';
import { VirtualRows } from '../../virtual/virtualRows';
import { hitElement } from './hitElement';

export interface HitListener {
  open(hit: SearchHit, beside: boolean): void;
  /** The user has come to this hit. */
  moved(hit: number): void;
}

/** The hits of a search: as many as there are, of which only those in view are elements. */
export class HitList extends Disposable {
  private readonly layer = element('div', { class: 'rows', role: 'presentation' });
  readonly element = element(
    'div',
    { class: 'hits', role: 'listbox', tabindex: 0, 'aria-label': 'Hits' },
    this.layer,
  );
  private readonly list: VirtualRows;
  private hits: readonly SearchHit[] = [];
  private active = -1;

  constructor(private readonly listener: HitListener) {
    super();
    this.list = this.register(
      new VirtualRows({
        scroller: this.element,
        layer: this.layer,
        rowHeight: 22,
        build: (row) => this.build(row),
      }),
    );
    this.layer.addEventListener('click', (event) => {
      const hit = event.target instanceof Element ? event.target.closest('[data-hit]') : null;
      if (hit !== null) {
        this.setActive(Number(hit.getAttribute('data-hit')));
        this.listener.moved(this.active);
        this.open(asksForBeside(event));
      }
    });
    this.element.addEventListener('keydown', (event) => {
      if (this.handle(event)) {
        event.preventDefault();
      }
    });
  }

  /** Shows hits; those shown before are the first of them, unless it is another search. */
  show(hits: readonly SearchHit[], anew: boolean): void {
    this.hits = hits;
    if (anew) {
      this.active = -1;
      this.element.removeAttribute('aria-activedescendant');
      this.list.rebuild();
      this.list.showAtTop(0);
    }
    this.list.setCount(hits.length);
  }

  /** Brings a hit into view, with the keyboard on it. */
  goTo(row: number): void {
    this.setActive(row);
    this.list.show(row);
    this.showActive();
  }

  private build(row: number): HTMLElement {
    const hit = this.hits[row];
    const made = hit === undefined ? element('div', {}) : hitElement(row, hit, this.hits.length);
    made.setAttribute('aria-selected', String(row === this.active));
    return made;
  }

  private handle(event: KeyboardEvent): boolean {
    const page = this.list.rowsInView;
    const step = new Map([
      ['ArrowDown', 1],
      ['ArrowUp', -1],
      ['PageDown', page],
      ['PageUp', -page],
      ['Home', -Infinity],
      ['End', Infinity],
    ]).get(event.key);
    if (step !== undefined && this.hits.length > 0) {
      this.goTo(Math.max(0, Math.min(this.active + step, this.hits.length - 1)));
      this.listener.moved(this.active);
      return true;
    }
    if (event.key === 'Enter') {
      this.open(asksForBeside(event));
      return true;
    }
    return false;
  }

  private setActive(row: number): void {
    this.active = row;
    this.showActive();
  }

  private showActive(): void {
    for (const made of this.layer.children) {
      const selected = made.getAttribute('data-hit') === String(this.active);
      made.setAttribute('aria-selected', String(selected));
    }
    this.element.setAttribute('aria-activedescendant', `hit-${this.active}`);
  }

  private open(beside: boolean): void {
    const hit = this.hits[this.active];
    if (hit !== undefined) {
      this.listener.open(hit, beside);
    }
  }
}
