import { Disposable } from '../../../base/lifecycle';
import type { ColumnId, TableColumn, TableQuery, TableRow } from '../../protocol/table';
import type { TableActions } from './actions';
import { copySelected } from './copySelected';
import { TableGrid } from './grid/tableGrid';
import { RowCache } from './rows/rowCache';
import { type Selection, nothingSelected, selectedCount } from './rows/selection';
import type { StatusLine } from './statusLine';
import type { UiState } from './uiState';
import type { UiStore } from './uiStore';

export interface ShownRowsListener {
  /** Asks for the rows `[from, from + count)`. */
  fetch(from: number, count: number): Promise<readonly TableRow[]>;
  sort(column: TableColumn): void;
  resize(column: ColumnId, width: number | undefined): void;
  failed(error: unknown): void;
}

/** The rows of the current view: what is held of them, which are selected, which is at the top. */
export class ShownRows extends Disposable {
  readonly grid: TableGrid;
  private readonly cache: RowCache;
  private selection: Selection = nothingSelected;
  /** What an earlier life of the page showed, until there are as many rows again. */
  private awaited: Pick<UiState, 'row' | 'selection'> | undefined;

  constructor(
    actions: TableActions,
    private readonly ui: UiStore,
    private readonly status: StatusLine,
    listener: ShownRowsListener,
  ) {
    super();
    const { row, selection } = ui.state;
    this.awaited = row === 0 && selection === undefined ? undefined : ui.state;
    this.cache = new RowCache(
      (from, count) => listener.fetch(from, count),
      (first, end) => this.grid.rebuild(first, end),
      (error) => listener.failed(error),
    );
    this.grid = this.register(
      new TableGrid(this.cache, actions, {
        sort: (column) => listener.sort(column),
        resize: (column, width) => listener.resize(column, width),
        select: (selected) => this.select(selected),
        copy: () => status.say(copySelected(this.selection, actions)),
        scrolled: (top) => this.scrolled(top),
      }),
    );
  }

  /** The user wants another view: it begins at its top. */
  forgetPlace(): void {
    this.awaited = undefined;
  }

  /** The view is about to change. */
  hold(): void {
    this.cache.hold();
    this.setBusy(true);
  }

  /** The view stays what it was. */
  release(): void {
    this.cache.release();
    this.setBusy(false);
  }

  /** Another view, from its first row on. */
  show(count: number, note: string): void {
    this.grid.setSelection(nothingSelected);
    this.cache.reset(count);
    this.grid.showAtTop(0);
    this.setCount(count, note);
    this.grid.rebuild();
    this.setBusy(false);
  }

  /** The same view, of which only the first `unchanged` rows are what they were. */
  refresh(count: number, unchanged: number, query: TableQuery, note: string): void {
    this.dropSelection(query, unchanged);
    this.cache.refresh(count, unchanged);
    this.setCount(count, note);
    this.setBusy(false);
  }

  private setBusy(busy: boolean): void {
    this.grid.setBusy(busy);
    this.status.showBusy(busy);
  }

  private setCount(count: number, note: string): void {
    this.grid.setCount(count);
    this.grid.setNote(count === 0 ? note : '');
    const { awaited } = this;
    if (awaited !== undefined && awaited.row < count) {
      this.awaited = undefined;
      this.grid.showAtTop(awaited.row);
      this.grid.setSelection(awaited.selection ?? nothingSelected);
    }
  }

  private select(selection: Selection): void {
    this.selection = selection;
    this.status.showSelection(selection);
    if (this.awaited === undefined) {
      this.ui.selected(selection);
    }
  }

  private scrolled(top: number): void {
    if (this.awaited === undefined) {
      this.ui.scrolled(top);
    }
  }

  /** Where rows may have changed places, a selection of several would mean others than were meant. */
  private dropSelection({ sort, groupByProblem }: TableQuery, unchanged: number): void {
    const moves = (sort !== undefined || groupByProblem) && unchanged === 0;
    if (moves && selectedCount(this.selection) > 1) {
      this.grid.setSelection({ ...this.selection, ranges: [] });
      this.status.say('Rows moved, so nothing is selected any more.');
    }
  }
}
