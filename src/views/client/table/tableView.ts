import { messageOf } from '../../../base/errors';
import { Disposable } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type {
  ColumnId,
  SearchHits,
  TableColumn,
  TableHostApi,
  TableOverview,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../protocol/table';
import { element } from '../dom';
import type { TableActions } from './actions';
import { copySelected } from './copySelected';
import { withRange } from './filter/filterTerms';
import { TableGrid } from './grid/tableGrid';
import { OverviewPane } from './overview/overviewPane';
import { pageKeys } from './pageKeys';
import { RowCache } from './rows/rowCache';
import { type Selection, nothingSelected, selectedCount } from './rows/selection';
import { SearchPanel } from './search/searchPanel';
import { StatusLine } from './statusLine';
import { Toolbar } from './toolbar';
import { nextSort, shownColumns, withoutWidth } from './uiState';
import type { UiStore } from './uiStore';
import { ViewController, sameQuery } from './viewController';

/** The table of one file with all that acts on it. */
export class TableView extends Disposable {
  readonly element: HTMLElement;
  private readonly controller: ViewController;
  private readonly cache: RowCache;
  private readonly grid: TableGrid;
  private readonly toolbar: Toolbar;
  private readonly overview: OverviewPane;
  private readonly search: SearchPanel;
  private readonly status = new StatusLine();
  private selection: Selection = nothingSelected;
  private rows: number;
  private indexed: boolean;
  /** The row to show at the top as soon as there are as many. */
  private awaited: number | undefined;

  constructor(
    private table: TableOverview,
    host: Remote<TableHostApi>,
    private readonly actions: TableActions,
    private readonly ui: UiStore,
  ) {
    super();
    this.rows = table.result.rows;
    this.indexed = table.progress.indexed;
    this.awaited = ui.state.row === 0 ? undefined : ui.state.row;
    this.cache = new RowCache(
      async (from, count) => (await host.page({ from, count })).rows,
      (first, end) => this.grid.rebuild(first, end),
      (error) => this.status.say(messageOf(error)),
    );
    this.controller = new ViewController(host, table.query, {
      changing: () => this.viewChanging(),
      changed: (query, result, latest) => this.viewChanged(query, result, latest),
      failed: (error) => this.viewFailed(error),
    });
    this.grid = this.register(this.buildGrid(actions));
    this.search = this.register(new SearchPanel(actions));
    this.toolbar = this.buildToolbar();
    this.overview = this.buildOverview();
    const body = element('div', { class: 'body' }, this.grid.element, this.search.panel);
    this.element = element(
      'div',
      { class: 'table-view' },
      this.toolbar.element,
      this.overview.element,
      body,
      this.status.element,
    );
    this.register(
      pageKeys(
        () => this.search.focus(),
        () => this.toolbar.filter.focus(),
      ),
    );
  }

  /** What can be done only once the elements stand in the page. */
  afterAttached(): void {
    const { query = this.table.query } = this.ui.state;
    this.toolbar.showQuery(query);
    this.showColumns();
    this.showResult(this.table.result);
    if (!this.controller.set(query)) {
      this.viewChanged(query, this.table.result, true);
    }
  }

  /** Another state of the same file. */
  update(table: TableOverview): void {
    this.table = table;
    this.indexed = table.progress.indexed;
    this.overview.setTable(table);
    this.showColumns();
    const { query } = this.controller;
    this.controller.adopt(table.query);
    if (sameQuery(query, table.query)) {
      this.stale(table.result);
    } else {
      this.controller.set(query);
    }
  }

  /** Rows of the view have changed: those in view are asked for again. */
  stale(result: TableViewResult): void {
    // A view on its way brings newer figures than these.
    if (!this.controller.isChanging) {
      this.dropSelection();
      this.showResult(result);
      this.cache.refresh(result.rows);
      this.setRows(result.rows);
    }
  }

  progress(progress: TableProgress): void {
    this.indexed = progress.indexed;
    this.overview.setProgress(progress);
  }

  hits(hits: SearchHits): void {
    this.search.add(hits);
  }

  say(notice: string): void {
    this.status.say(notice);
  }

  /** The user wants another view, from its first row on. */
  private ask(change: Partial<TableQuery>): void {
    this.awaited = undefined;
    if (!this.controller.set({ ...this.controller.query, ...change })) {
      this.toolbar.showFilterError(undefined);
    }
  }

  private viewChanging(): void {
    this.cache.hold();
    this.grid.setBusy(true);
    this.status.showRows(this.rows, true);
  }

  private viewChanged(query: TableQuery, result: TableViewResult, latest: boolean): void {
    this.toolbar.showFilterError(result.filterError);
    if (!latest) {
      return;
    }
    this.ui.change({ query });
    this.toolbar.showGrouping(query.groupByProblem);
    this.showColumns();
    this.showResult(result);
    this.grid.setSelection(nothingSelected);
    this.cache.reset(result.rows);
    this.grid.showAtTop(0);
    this.setRows(result.rows);
    this.grid.rebuild();
    this.grid.setBusy(false);
  }

  private viewFailed(error: unknown): void {
    this.status.say(messageOf(error));
    if (!this.controller.isChanging) {
      this.cache.release();
      this.grid.setBusy(false);
      this.toolbar.showGrouping(this.controller.query.groupByProblem);
      this.setRows(this.rows);
    }
  }

  private showResult(result: TableViewResult): void {
    this.overview.setResult(result);
    this.toolbar.showExtent(
      result.summary.trajectories,
      this.controller.query.filter.trim() !== '',
    );
  }

  private setRows(rows: number): void {
    this.rows = rows;
    this.grid.setCount(rows);
    this.grid.setNote(rows === 0 ? this.whyEmpty() : '');
    this.status.showRows(rows, false);
    if (this.awaited !== undefined && this.awaited < rows) {
      this.grid.showAtTop(this.awaited);
      this.awaited = undefined;
    }
  }

  private whyEmpty(): string {
    if (this.controller.query.filter.trim() !== '') {
      return 'No row meets the filter.';
    }
    return this.indexed ? 'The file has no records.' : 'No records yet …';
  }

  /** Where rows may have changed places, a selection of several would mean others than were meant. */
  private dropSelection(): void {
    const { sort, filter, groupByProblem } = this.controller.query;
    const moves = sort !== undefined || groupByProblem || filter.trim() !== '';
    if (moves && selectedCount(this.selection) > 1) {
      this.grid.setSelection({ ...this.selection, ranges: [] });
      this.status.say('Rows moved, so nothing is selected any more.');
    }
  }

  private showColumns(): void {
    const shown = shownColumns(this.table.columns, this.ui.state);
    this.toolbar.showColumns(this.table.columns, shown);
    this.grid.showColumns(shown, this.controller.query, this.ui.state);
  }

  private buildGrid(actions: TableActions): TableGrid {
    return new TableGrid(this.cache, actions, {
      sort: (column) => this.sort(column),
      resize: (column, width) => this.resize(column, width),
      select: (selection) => {
        this.selection = selection;
        this.status.showSelection(selection);
      },
      copy: () => this.status.say(copySelected(this.selection, actions)),
      scrolled: (row) => {
        if (this.awaited === undefined) {
          this.ui.scrolled(row);
        }
      },
    });
  }

  private buildToolbar(): Toolbar {
    return new Toolbar(this.search.box, {
      filter: (filter) => this.ask({ filter }),
      group: (groupByProblem) => this.ask({ groupByProblem }),
      exportRows: (format) => this.actions.exportRows(format),
      show: (column, shown) => {
        this.ui.change({ shown: { ...this.ui.state.shown, [column]: shown } });
        this.showColumns();
      },
      reset: () => {
        this.ui.change({ shown: {}, widths: {} });
        this.showColumns();
      },
    });
  }

  private buildOverview(): OverviewPane {
    return new OverviewPane(this.table, this.ui.state.histograms, {
      selectServingProfile: () => this.actions.selectServingProfile(),
      setPaused: (paused) => this.actions.setPaused(paused),
      unfold: (histograms) => this.ui.change({ histograms }),
      range: (column, { low, high }) =>
        this.toolbar.filter.set(withRange(this.toolbar.filter.text, column, low, high)),
    });
  }

  private sort(column: TableColumn): void {
    this.awaited = undefined;
    this.controller.set(nextSort(this.controller.query, column));
  }

  private resize(column: ColumnId, width: number | undefined): void {
    const { widths } = this.ui.state;
    this.ui.change({
      widths: width === undefined ? withoutWidth(widths, column) : { ...widths, [column]: width },
    });
    this.grid.setWidths(this.ui.state);
  }
}
