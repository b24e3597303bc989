import type { TrajectoryId } from '../../analysis/model';
import type {
  ColumnId,
  ExportFormat,
  HitPlace,
  SearchHits,
  TablePage,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../analysis/table/page';

export type {
  ColumnId,
  ExportFormat,
  Histogram,
  SearchHit,
  SearchHits,
  TablePage,
  TableProgress,
  TableQuery,
  TableRow,
  TableSummary,
  TableViewResult,
  TextSearchProgress,
  TrajectoryRow,
} from '../../analysis/table/page';

/**
 * What passes between the extension host and the table page. The page never holds more than the
 * rows around what it shows: it asks for them by their place in the current view.
 */

/** What the table page may ask of the extension host. */
export interface TableHostApi {
  ready: (parameter: Record<string, never>) => TableState;
  /** Sorts, filters and groups; the pages asked for afterwards are of this view. */
  setView: (parameter: { readonly query: TableQuery }) => TableViewResult;
  /** Rows `[from, from + count)` of the current view. */
  page: (parameter: { readonly from: number; readonly count: number }) => TablePage;
  /** Opens the document of a trajectory; with a place, that is selected in it. */
  open: (parameter: {
    readonly id: TrajectoryId;
    readonly beside: boolean;
    readonly place?: TextPlace;
  }) => void;
  showVote: (parameter: { readonly id: TrajectoryId }) => void;
  showTree: (parameter: { readonly id: TrajectoryId }) => void;
  revealRecord: (parameter: { readonly id: TrajectoryId }) => void;
  /** Starts a search in the texts of all trajectories; hits come as events that bear its id. */
  search: (parameter: {
    readonly id: number;
    readonly text: string;
    readonly caseSensitive: boolean;
  }) => void;
  cancelSearch: (parameter: Record<string, never>) => void;
  /** Writes the rows of the current view, or their records, to a file that the user names. */
  exportRows: (parameter: { readonly format: ExportFormat }) => void;
  /** Puts the given rows of the current view on the clipboard, tab-separated. */
  copyRows: (parameter: { readonly rows: readonly number[] }) => void;
  selectServingProfile: (parameter: Record<string, never>) => void;
  /** Stops the annotation of the rest of the file, or goes on with it. */
  setPaused: (parameter: { readonly paused: boolean }) => void;
}

/** A stretch of one text of a trajectory, in UTF-16 units of it. */
export interface TextPlace extends HitPlace {
  readonly length: number;
}

/** What the extension host pushes to the table page. */
export type TableEvent =
  | { readonly kind: 'state'; readonly state: TableState }
  /** More rows are annotated, or figures changed with the serving profile: ask again. */
  | { readonly kind: 'stale'; readonly result: TableViewResult }
  | { readonly kind: 'progress'; readonly progress: TableProgress }
  | { readonly kind: 'hits'; readonly hits: SearchHits };

export type TableState =
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'table'; readonly table: TableOverview };

export interface TableOverview {
  readonly fileName: string;
  readonly bytes: number;
  /** How the file holds its records, in words: "JSON lines", "Parquet". */
  readonly container: string;
  readonly columns: readonly TableColumn[];
  readonly query: TableQuery;
  readonly result: TableViewResult;
  readonly progress: TableProgress;
  readonly profile: string;
}

export interface TableColumn {
  readonly id: ColumnId;
  readonly title: string;
  readonly description: string;
  readonly kind: 'number' | 'text' | 'verdict' | 'strip';
  readonly sortable: boolean;
  /** Shown until the user chooses otherwise. */
  readonly shown: boolean;
}
