import type { ExportFormat, TableColumn, TableQuery, TableViewResult } from '../../protocol/table';
import { element } from '../dom';
import { checkbox } from '../toolkit';
import { type ColumnListener, ColumnChooser } from './columnChooser';
import { ExportMenu } from './exportMenu';
import { type FilterError, FilterBox } from './filter/filterBox';

export interface ToolbarListener extends ColumnListener {
  filter(filter: string): void;
  group(groupByProblem: boolean): void;
  exportRows(format: ExportFormat): void;
}

/** What acts on the whole table: filter, search, grouping, columns, export. */
export class Toolbar {
  readonly filter: FilterBox;
  private readonly grouping;
  private readonly columns: ColumnChooser;
  private readonly exporting: ExportMenu;
  private grouped = false;
  readonly element: HTMLElement;

  constructor(searchBox: HTMLElement, listener: ToolbarListener) {
    this.filter = new FilterBox((filter) => listener.filter(filter));
    this.grouping = checkbox((checked) => {
      if (checked !== this.grouped) {
        listener.group(checked);
      }
    });
    this.grouping.append('Group by problem');
    this.columns = new ColumnChooser(listener);
    this.exporting = new ExportMenu((format) => listener.exportRows(format));
    this.element = element(
      'div',
      { class: 'toolbar' },
      this.filter.element,
      searchBox,
      element(
        'div',
        { class: 'toolbar-buttons' },
        this.grouping,
        this.columns.element,
        this.exporting.element,
      ),
    );
  }

  showQuery({ filter, groupByProblem }: TableQuery): void {
    this.filter.show(filter);
    this.showGrouping(groupByProblem);
  }

  showGrouping(groupByProblem: boolean): void {
    this.grouped = groupByProblem;
    this.grouping.checked = groupByProblem;
  }

  showFilterError(error: FilterError | undefined): void {
    this.filter.showError(error);
  }

  showColumns(all: readonly TableColumn[], shown: readonly TableColumn[]): void {
    this.columns.setColumns(all, shown);
  }

  showExtent({ summary }: TableViewResult, filtered: boolean): void {
    this.exporting.setExtent(summary, filtered);
  }
}
