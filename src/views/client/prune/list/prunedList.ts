import { Disposable } from '../../../../base/lifecycle';
import type { PrunedRow, PruneListing } from '../../../protocol/prune';
import { element } from '../../dom';
import { asksForBeside } from '../../opening';
import { rowAfter } from '../../virtual/rowAfter';
import { VirtualRows } from '../../virtual/virtualRows';
import type { ListHost } from './listSection';
import { listHead, rowCells } from './rowCells';

const rowHeight = 26;
const rowsPerPage = 100;

/** Trajectories of a list of any length: pages of rows are asked for when they come into view. */
export class PrunedList extends Disposable {
  readonly element: HTMLElement;
  private readonly virtual: VirtualRows;
  private readonly empty = element('p', { class: 'hint', role: 'status' }, 'None.');
  private readonly rows = new Map<number, PrunedRow>();
  private readonly asked = new Set<number>();
  private listing: PruneListing = { kind: 'dropped' };
  private count = 0;
  private current = 0;
  /** Counts the lists, so that pages of one before are dropped. */
  private generation = 0;

  constructor(private readonly host: ListHost) {
    super();
    const layer = element('div', { class: 'layer', role: 'rowgroup' });
    const head = listHead();
    this.element = element(
      'div',
      {
        class: 'pruned-list',
        role: 'grid',
        tabindex: 0,
        'aria-label': 'Trajectories',
        'data-key': 'trajectories',
      },
      head,
      layer,
      this.empty,
    );
    this.virtual = this.register(
      new VirtualRows({
        scroller: this.element,
        layer,
        head,
        rowHeight,
        build: (row) => this.rowElement(row),
        onView: (first, end) => this.fetch(first, end),
      }),
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    layer.addEventListener('click', (event) => this.onClick(event));
  }

  show(listing: PruneListing, count: number): void {
    this.generation++;
    this.listing = listing;
    this.count = count;
    this.current = Math.max(0, Math.min(this.current, count - 1));
    this.rows.clear();
    this.asked.clear();
    this.empty.hidden = count > 0;
    this.element.setAttribute('aria-rowcount', String(count + 1));
    this.virtual.setCount(count);
    this.virtual.rebuild();
  }

  fit(): void {
    this.virtual.setCount(this.count);
  }

  private fetch(first: number, end: number): void {
    this.mark();
    for (let at = Math.floor(first / rowsPerPage); at * rowsPerPage < end; at++) {
      if (!this.asked.has(at)) {
        this.asked.add(at);
        void this.fetchPage(at * rowsPerPage);
      }
    }
  }

  private async fetchPage(from: number): Promise<void> {
    const { generation, listing } = this;
    try {
      const page = await this.host.page({ listing, from, count: rowsPerPage });
      if (generation === this.generation) {
        page.rows.forEach((row, at) => this.rows.set(page.from + at, row));
        this.virtual.rebuild(page.from, page.from + page.rows.length);
      }
    } catch {
      // What was asked for may be gone by now; who scrolls there again asks again.
      this.asked.delete(from / rowsPerPage);
    }
  }

  private rowElement(index: number): HTMLElement {
    const row = this.rows.get(index);
    return element(
      'div',
      {
        class: ['row', ...(row === undefined ? ['pending'] : [])],
        role: 'row',
        id: `pruned-${index}`,
        'data-row': index,
        'aria-rowindex': index + 2,
        title: row && 'Enter or click opens it, with Ctrl or Cmd beside',
      },
      ...(row === undefined ? [] : rowCells(row)),
    );
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const index = Number(target?.closest<HTMLElement>('[data-row]')?.dataset['row']);
    if (Number.isInteger(index)) {
      this.current = index;
      this.mark();
      this.open(asksForBeside(event));
    }
  }

  private onKey(event: KeyboardEvent): void {
    const { current, count } = this;
    if (event.key === 'Enter') {
      this.open(asksForBeside(event));
    } else {
      const next = rowAfter(event.key, { current, count, page: this.virtual.rowsInView });
      if (next === undefined) {
        return;
      }
      this.current = next;
      this.virtual.show(next);
      this.mark();
    }
    event.preventDefault();
  }

  private open(beside: boolean): void {
    const row = this.rows.get(this.current);
    if (row !== undefined) {
      this.host.open(row.id, beside);
    }
  }

  private mark(): void {
    for (const each of this.element.querySelectorAll<HTMLElement>('[data-row]')) {
      each.setAttribute('aria-selected', String(each.dataset['row'] === String(this.current)));
    }
    if (this.count > 0) {
      this.element.setAttribute('aria-activedescendant', `pruned-${this.current}`);
    }
  }
}
