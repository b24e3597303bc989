import type { ColumnId, TableColumn, TableQuery } from '../../../protocol/table';
import { element, plainButton } from '../../dom';
import { leastWidth, mostWidth } from '../uiState';

export interface HeaderListener {
  sort(column: TableColumn): void;
  /** A width in CSS pixels, or nothing for the column's own. */
  resize(column: ColumnId, width: number | undefined): void;
  /** The keyboard goes down to the rows. */
  leave(): void;
}

/** How far one press of an arrow key moves a column's edge. */
const keyStep = 16;

/**
 * The names of the columns: a click or Enter sorts, the right edge is dragged to resize, with Alt the
 * arrow keys do. The whole head is one stop of the Tab key; arrows go from name to name.
 */
export class Header {
  readonly element = element('div', { class: 'header', role: 'row', 'aria-rowindex': 1 });
  private columns: readonly TableColumn[] = [];
  private stop = 0;

  constructor(private readonly listener: HeaderListener) {
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('focusin', ({ target }) => {
      const at = this.buttons().findIndex((button) => button === target);
      this.setStop(at < 0 ? this.stop : at);
    });
  }

  show(columns: readonly TableColumn[], { sort }: TableQuery): void {
    const focused = this.element.contains(document.activeElement);
    this.columns = columns;
    this.element.replaceChildren(
      ...columns.map((column, at) => {
        const direction = sort?.column === column.id ? order(sort.descending) : undefined;
        return this.cell(column, at, direction);
      }),
    );
    this.setStop(Math.min(this.stop, columns.length - 1));
    if (focused) {
      this.buttons()[this.stop]?.focus({ preventScroll: true });
    }
  }

  private cell(column: TableColumn, at: number, direction: Direction | undefined): HTMLElement {
    const sign = { ascending: '▲', descending: '▼', none: '' }[direction ?? 'none'];
    const name = plainButton(
      {
        class: 'column-name',
        tabindex: -1,
        title: `${column.title}: ${column.description}`,
        'aria-disabled': column.sortable ? undefined : 'true',
        'aria-description': column.description,
      },
      () => {
        if (column.sortable) {
          this.listener.sort(column);
        }
      },
      element('span', { class: 'column-title' }, column.title),
      element('span', { class: 'sort-sign', 'aria-hidden': 'true' }, sign),
    );
    const attributes = {
      role: 'columnheader',
      class: ['column', column.kind],
      'aria-colindex': at + 1,
      'aria-sort': column.sortable ? (direction ?? 'none') : undefined,
      'data-column': column.id,
    };
    return element('div', attributes, name, this.edge(column.id));
  }

  /** Pointer capture keeps the drag going outside the page too. */
  private edge(column: ColumnId): HTMLElement {
    const edge = element('div', { class: 'column-edge', 'aria-hidden': 'true' });
    let from: { readonly x: number; readonly width: number } | undefined;
    edge.addEventListener('pointerdown', (event) => {
      edge.setPointerCapture(event.pointerId);
      from = { x: event.clientX, width: this.widthOf(column) };
      event.preventDefault();
    });
    edge.addEventListener('pointermove', ({ clientX }) => {
      if (from !== undefined) {
        this.listener.resize(column, bounded(from.width + clientX - from.x));
      }
    });
    edge.addEventListener('pointerup', () => (from = undefined));
    edge.addEventListener('pointercancel', () => (from = undefined));
    edge.addEventListener('dblclick', () => this.listener.resize(column, undefined));
    return edge;
  }

  private onKey(event: KeyboardEvent): void {
    const column = this.columns[this.stop];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined && column !== undefined && event.altKey) {
      this.listener.resize(column.id, bounded(this.widthOf(column.id) + step * keyStep));
    } else if (step !== undefined) {
      this.buttons()[this.stop + step]?.focus();
    } else if (event.key === 'ArrowDown') {
      this.listener.leave();
    } else {
      return;
    }
    event.preventDefault();
  }

  private widthOf(column: ColumnId): number {
    const cell = this.element.querySelector(`[data-column="${column}"]`);
    return cell?.getBoundingClientRect().width ?? leastWidth;
  }

  private setStop(at: number): void {
    this.stop = Math.max(0, at);
    this.buttons().forEach((button, index) => (button.tabIndex = index === this.stop ? 0 : -1));
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('.column-name')];
  }
}

type Direction = 'ascending' | 'descending';

function order(descending: boolean): Direction {
  return descending ? 'descending' : 'ascending';
}

function bounded(width: number): number {
  return Math.round(Math.max(leastWidth, Math.min(width, mostWidth)));
}
