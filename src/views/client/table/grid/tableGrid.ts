import { Disposable } from '../../../../base/lifecycle';
import type { ColumnId, TableColumn, TableQuery } from '../../../protocol/table';
import { element } from '../../dom';
import { asksForBeside } from '../../opening';
import { StripTooltip } from '../../strips/tooltip';
import type { TableActions } from '../actions';
import type { RowCache } from '../rows/rowCache';
import {
  type Selection,
  extendTo,
  moveTo,
  nothingSelected,
  selectAll,
  selectOnly,
  toggle,
  within,
} from '../rows/selection';
import { VirtualRows } from '../../virtual/virtualRows';
import type { UiState } from '../uiState';
import { leastTotal, tracks } from './columns';
import { type GridKeyTarget, type Move, handleGridKey } from './gridKeys';
import { listenToPointer } from './gridPointer';
import { Header } from './header';
import { RowActions } from './rowActions';
import { RowCommands, trajectoryOf } from './rowCommands';
import { rowElement } from './rowElements';
import { SelectionMarks } from './selectionMarks';
import { StripCells } from './stripCells';

export const rowHeight = 24;

export interface GridListener {
  sort(column: TableColumn): void;
  resize(column: ColumnId, width: number | undefined): void;
  select(selection: Selection): void;
  copy(): void;
  /** The row at the top, after scrolling. */
  scrolled(row: number): void;
}

/** The table itself: a grid of which only the rows in view are elements. */
export class TableGrid extends Disposable {
  readonly element: HTMLElement;
  private readonly header: Header;
  private readonly layer = element('div', { class: 'rows', role: 'rowgroup' });
  private readonly scroller = element('div', {
    class: 'scroller',
    role: 'grid',
    tabindex: 0,
    'aria-label': 'Trajectories',
    'aria-multiselectable': 'true',
  });
  private readonly marks = new SelectionMarks(this.scroller, this.layer);
  private readonly rowActions: RowActions;
  private readonly commands: RowCommands;
  private readonly note = element('p', { class: 'empty-note' });
  private readonly strips = this.register(new StripCells());
  private readonly list: VirtualRows;
  private columns: readonly TableColumn[] = [];
  private count = 0;
  private selection = nothingSelected;
  private hovered: number | undefined;

  constructor(
    private readonly cache: RowCache,
    actions: TableActions,
    private readonly listener: GridListener,
  ) {
    super();
    this.header = new Header({
      sort: (column) => listener.sort(column),
      resize: (column, width) => listener.resize(column, width),
      leave: () => this.focus(),
    });
    this.commands = new RowCommands(actions);
    this.rowActions = new RowActions(actions);
    this.scroller.append(this.header.element, this.layer);
    this.element = element(
      'div',
      { class: 'grid-frame' },
      this.scroller,
      this.note,
      this.rowActions.element,
    );
    this.list = this.register(
      new VirtualRows({
        scroller: this.scroller,
        layer: this.layer,
        head: this.header.element,
        rowHeight,
        build: (row) => this.build(row),
        onView: (from, to) => this.viewed(from, to),
      }),
    );
    this.register(new StripTooltip(this.strips, this.layer));
    this.listen();
  }

  showColumns(columns: readonly TableColumn[], query: TableQuery, state: UiState): void {
    this.columns = columns;
    this.header.show(columns, query);
    this.setWidths(state);
    this.scroller.setAttribute('aria-colcount', String(columns.length));
    this.list.rebuild();
  }

  setWidths(state: UiState): void {
    this.element.style.setProperty('--tracks', tracks(this.columns, state));
    this.element.style.setProperty('--least', `${leastTotal(this.columns, state)}px`);
    this.strips.redraw();
  }

  setCount(count: number): void {
    this.count = count;
    this.scroller.setAttribute('aria-rowcount', String(count + 1));
    this.setSelection(within(this.selection, count));
    this.list.setCount(count);
  }

  rebuild(first?: number, end?: number): void {
    this.list.rebuild(first, end);
  }

  setSelection(selection: Selection): void {
    this.selection = selection;
    this.marks.show(selection);
    this.placeActions();
    this.listener.select(selection);
  }

  showAtTop(row: number): void {
    this.list.showAtTop(row);
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** What is said in the place of rows. */
  setNote(note: string): void {
    this.note.textContent = note;
  }

  setBusy(busy: boolean): void {
    this.scroller.setAttribute('aria-busy', String(busy));
  }

  private listen(): void {
    listenToPointer(this.layer, this.element, {
      extend: (row) => {
        this.focus();
        this.setSelection(extendTo(this.selection, row));
      },
      click: (row, event) => {
        this.setSelection(selectOnly(row));
        this.commands.open(this.cache.row(row), asksForBeside(event));
      },
      hover: (row) => this.hover(row),
    });
    this.scroller.addEventListener('focus', () => {
      if (this.selection.active < 0 && this.count > 0) {
        this.setSelection(moveTo(this.selection, this.list.firstRow));
      }
    });
    this.scroller.addEventListener('keydown', (event) => {
      if (event.target === this.scroller && handleGridKey(event, this.keyTarget())) {
        event.preventDefault();
      }
    });
    const observer = new ResizeObserver(() => this.strips.redraw());
    observer.observe(this.scroller);
    this.register({ dispose: () => observer.disconnect() });
  }

  private build(index: number): HTMLElement {
    const row = this.cache.row(index);
    const made = rowElement(index, row, this.columns);
    this.marks.mark(made, index);
    const canvas = made.querySelector('canvas');
    if (canvas !== null && row?.kind === 'trajectory') {
      this.strips.add(canvas, row);
    }
    return made;
  }

  private viewed(from: number, to: number): void {
    this.cache.want(from, to);
    this.marks.nameActive();
    this.placeActions();
    this.listener.scrolled(this.list.firstRow);
  }

  private hover(row: number | undefined): void {
    if (row !== this.hovered) {
      this.hovered = row;
      this.placeActions();
    }
  }

  private placeActions(): void {
    const index = this.hovered ?? this.selection.active;
    const made = this.list.elementOf(index);
    const id = trajectoryOf(this.cache.row(index));
    const head = this.header.element.offsetHeight;
    const top = made === undefined ? -1 : made.offsetTop + head - this.scroller.scrollTop;
    if (id === undefined || top < head || top + rowHeight > this.scroller.clientHeight) {
      this.rowActions.hide();
    } else {
      this.rowActions.place(id, top, this.scroller.offsetWidth - this.scroller.clientWidth);
    }
  }

  private keyTarget(): GridKeyTarget {
    const { active } = this.selection;
    const row = this.cache.row(active);
    return {
      rows: this.count,
      active,
      rowsInView: this.list.rowsInView,
      move: (to, how) => this.move(to, how),
      open: (beside) => this.commands.open(row, beside),
      toggle: () => this.setSelection(toggle(this.selection, Math.max(0, active))),
      selectAll: () => this.setSelection(selectAll(this.selection, this.count)),
      copy: () => this.listener.copy(),
      showVote: () => this.commands.showVote(row),
      showTree: () => this.commands.showTree(row),
      revealRecord: () => this.commands.reveal(row),
    };
  }

  private move(row: number, how: Move): void {
    this.list.show(row);
    this.hovered = undefined;
    switch (how) {
      case 'only':
        this.setSelection(selectOnly(row));
        return;
      case 'extend':
        this.setSelection(extendTo(this.selection, row));
        return;
      case 'move':
        this.setSelection(moveTo(this.selection, row));
    }
  }
}
