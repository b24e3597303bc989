import type {
  ColumnId,
  Histogram,
  TableColumn,
  TableOverview,
  TableProgress,
  TableViewResult,
} from '../../../protocol/table';
import { element } from '../../dom';
import type { Bounds } from './bins';
import { fileLine } from './fileLine';
import { histogramChart } from './histogramChart';
import { ProgressLine } from './progressLine';
import { summaryLine } from './summaryLine';

export interface OverviewListener {
  selectServingProfile(): void;
  setPaused(paused: boolean): void;
  unfold(open: boolean): void;
  /** Values that the filter is to ask for. */
  range(column: ColumnId, bounds: Bounds): void;
}

/** What stands above the rows: the file, sums over the view, how far it is read, histograms. */
export class OverviewPane {
  private readonly file = element('div', {});
  private readonly sums = element('div', {});
  private readonly charts = element('div', { class: 'histograms' });
  private readonly fold = element(
    'details',
    { class: 'histogram-fold' },
    element('summary', {}, 'Histograms'),
    this.charts,
  );
  private readonly progress: ProgressLine;
  private drawn = '';
  readonly element: HTMLElement;

  constructor(
    private table: TableOverview,
    open: boolean,
    private readonly listener: OverviewListener,
  ) {
    this.progress = new ProgressLine((paused) => listener.setPaused(paused));
    this.fold.open = open;
    this.fold.addEventListener('toggle', () => listener.unfold(this.fold.open));
    this.element = element(
      'div',
      { class: 'overview' },
      this.file,
      this.progress.element,
      this.sums,
      this.fold,
    );
    this.setTable(table);
  }

  setTable(table: TableOverview): void {
    this.table = table;
    this.setProgress(table.progress);
  }

  setProgress(progress: TableProgress): void {
    this.file.replaceChildren(fileLine(this.table, progress));
    this.progress.show(progress);
  }

  setResult({ summary, histograms }: TableViewResult): void {
    const focused = this.sums.contains(document.activeElement);
    this.sums.replaceChildren(
      summaryLine(summary, this.table.profile, () => this.listener.selectServingProfile()),
    );
    if (focused) {
      this.sums.querySelector<HTMLElement>('vscode-button')?.focus();
    }
    this.setHistograms(histograms);
  }

  /** Drawn anew only when they differ, so that the bar the user is on stays. */
  private setHistograms(histograms: readonly Histogram[]): void {
    const shown = histograms.filter(({ counts }) => counts.length > 0);
    const key = JSON.stringify(shown);
    this.fold.hidden = shown.length === 0;
    if (key !== this.drawn) {
      this.drawn = key;
      this.charts.replaceChildren(
        ...shown.map((each) =>
          histogramChart(each, titleOf(this.table.columns, each.column), (bounds) =>
            this.listener.range(each.column, bounds),
          ),
        ),
      );
    }
  }
}

function titleOf(columns: readonly TableColumn[], id: ColumnId): string {
  return columns.find((column) => column.id === id)?.title ?? id;
}
