import { messageOf } from '../../../base/errors';
import { Disposable } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type {
  ColumnId,
  SearchHits,
  TableHostApi,
  TableOverview,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../protocol/table';
import { element } from '../dom';
import type { TableActions } from './actions';
import { OverviewPane } from './overview/overviewPane';
import { pageKeys } from './pageKeys';
import { SearchPanel } from './search/searchPanel';
import { ShownRows } from './shownRows';
import { StatusLine } from './statusLine';
import { Toolbar } from './toolbar';
import { nextSort, shownColumns, withoutWidth } from './uiState';
import type { UiStore } from './uiStore';
import { ViewController, sameQuery } from './viewController';
import { withRange } from './filter/filterTerms';
import { whyEmpty } from './whyEmpty';

/** The table of one file with all that acts on it. */
export class TableView extends Disposable {
  readonly element: HTMLElement;
  private readonly controller: ViewController;
  private readonly rows: ShownRows;
  private readonly toolbar: Toolbar;
  private readonly overview: OverviewPane;
  private readonly search: SearchPanel;
  private readonly status = new StatusLine();
  private indexed: boolean;

  constructor(
    private table: TableOverview,
    host: Remote<TableHostApi>,
    private readonly actions: TableActions,
    private readonly ui: UiStore,
  ) {
    super();
    this.indexed = table.progress.indexed;
    this.controller = new ViewController(host, table.query, {
      changing: () => this.rows.hold(),
      changed: (query, result, latest) => this.viewChanged(query, result, latest),
      failed: (error) => this.viewFailed(error),
    });
    this.rows = this.register(
      new ShownRows(actions, ui, this.status, {
        fetch: async (from, count) => (await host.page({ from, count })).rows,
        sort: (column) => this.ask(nextSort(this.controller.query, column)),
        resize: (column, width) => this.resize(column, width),
        failed: (error) => this.status.say(messageOf(error)),
      }),
    );
    this.search = this.register(new SearchPanel(actions, (search) => this.ui.change({ search })));
    this.toolbar = this.buildToolbar();
    this.overview = this.buildOverview();
    this.element = element(
      'div',
      { class: 'table-view' },
      this.toolbar.element,
      this.overview.element,
      element('div', { class: 'body' }, this.rows.grid.element, this.search.panel),
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
    const { query = this.table.query, search } = this.ui.state;
    this.toolbar.showQuery(query);
    this.showColumns();
    this.showResult(this.table.result);
    if (!this.controller.set(query)) {
      this.viewChanged(query, this.table.result, true);
    }
    if (search !== undefined) {
      this.search.resume(search);
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
      this.stale({ ...table.result, unchanged: 0 });
    } else {
      this.controller.set(query);
    }
  }

  /** Rows of the view have changed: those in view are asked for again. */
  stale(result: TableViewResult): void {
    // A view on its way brings newer figures than these.
    if (!this.controller.isChanging) {
      this.refresh(result);
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
  private ask(query: TableQuery): void {
    this.rows.forgetPlace();
    if (!this.controller.set(query)) {
      this.toolbar.showFilterError(undefined);
    }
  }

  private viewChanged(query: TableQuery, result: TableViewResult, latest: boolean): void {
    this.toolbar.showFilterError(result.filterError);
    if (!latest) {
      return;
    }
    this.toolbar.showGrouping(query.groupByProblem);
    if (result.filterError !== undefined) {
      this.refresh(result);
      return;
    }
    this.ui.change({ query });
    this.showColumns();
    this.showResult(result);
    this.rows.show(result.rows, this.note(result));
    this.status.announce();
  }

  private viewFailed(error: unknown): void {
    this.status.say(messageOf(error));
    if (!this.controller.isChanging) {
      this.toolbar.showGrouping(this.controller.query.groupByProblem);
      this.rows.release();
    }
  }

  private refresh(result: TableViewResult): void {
    this.showResult(result);
    const { rows, unchanged } = result;
    this.rows.refresh(rows, unchanged, this.controller.query, this.note(result));
  }

  private showResult(result: TableViewResult): void {
    this.overview.setResult(result);
    this.status.showRows(result);
    const filtered = this.controller.query.filter.trim() !== '';
    this.toolbar.showExtent(result, filtered);
  }

  private note(result: TableViewResult): string {
    return whyEmpty(this.controller.query, result, this.indexed);
  }

  private showColumns(): void {
    const shown = shownColumns(this.table.columns, this.ui.state);
    this.toolbar.showColumns(this.table.columns, shown);
    this.rows.grid.showColumns(shown, this.controller.query, this.ui.state);
  }

  private buildToolbar(): Toolbar {
    return new Toolbar(this.search.box, {
      filter: (filter) => this.ask({ ...this.controller.query, filter }),
      group: (groupByProblem) => this.ask({ ...this.controller.query, groupByProblem }),
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

  private resize(column: ColumnId, width: number | undefined): void {
    const { widths } = this.ui.state;
    this.ui.change({
      widths: width === undefined ? withoutWidth(widths, column) : { ...widths, [column]: width },
    });
    this.rows.grid.setWidths(this.ui.state);
  }
}
