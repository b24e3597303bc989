import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type {
  ExportFormat,
  SearchHits,
  TablePage,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../analysis/table/page';
import type { FileRef } from '../protocol';

/** The part of the analysis thread's API that serves tables: one per file, known by the file's key. */
export interface TableApi {
  /**
   * Begins to annotate the file's trajectories; `table` events tell how far it is. A table that is
   * open goes on, with what was appended to its file.
   */
  openTable: (parameter: {
    readonly file: FileRef;
    readonly query: TableQuery;
    readonly profile: ServingProfile;
  }) => OpenedTable;
  viewTable: (parameter: {
    readonly key: string;
    readonly query: TableQuery;
    readonly profile: ServingProfile;
  }) => TableViewResult;
  pageOfTable: (parameter: {
    readonly key: string;
    readonly from: number;
    readonly count: number;
  }) => TablePage;
  pauseTable: (parameter: { readonly key: string; readonly paused: boolean }) => void;
  /**
   * Hits come as `hits` events with this id; a search that runs is given up for the new one. It
   * goes on with what is appended to the file until it is cancelled or the table is closed.
   */
  searchTable: (parameter: {
    readonly key: string;
    readonly id: number;
    readonly text: string;
    readonly caseSensitive: boolean;
  }) => void;
  cancelTableSearch: (parameter: { readonly key: string }) => void;
  /**
   * Writes the rows of the view, or their records, to a file and says how many; `export` events tell
   * how far it is. A file that could not be written whole is not left behind.
   */
  exportTable: (parameter: {
    readonly key: string;
    readonly format: ExportFormat;
    readonly path: string;
  }) => { readonly written: number };
  cancelTableExport: (parameter: { readonly key: string; readonly path: string }) => void;
  /** Rows of the view as tab-separated lines. */
  copyFromTable: (parameter: { readonly key: string; readonly rows: readonly number[] }) => string;
  closeTable: (parameter: { readonly key: string }) => void;
}

export interface OpenedTable {
  readonly bytes: number;
  readonly container: string;
  readonly view: TableViewResult;
  readonly progress: TableProgress;
}

/** Pushed by the thread while a table is open. */
export type TableEvent =
  | {
      readonly kind: 'table';
      readonly key: string;
      readonly progress: TableProgress;
      /** The current view over the rows that are known now. */
      readonly view: TableViewResult;
    }
  | {
      readonly kind: 'export';
      readonly key: string;
      readonly path: string;
      /** Rows of the view that are written. */
      readonly done: number;
      readonly total: number;
    }
  /** The file cannot be read on: it is another by now. Opening the table again shows that one. */
  | { readonly kind: 'lost'; readonly key: string; readonly message: string }
  | { readonly kind: 'hits'; readonly key: string; readonly hits: SearchHits };
