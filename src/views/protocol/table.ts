import type { TrajectoryId } from '../../analysis/model';
import type { Strip } from './vote';

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
  open: (parameter: { readonly id: TrajectoryId; readonly beside: boolean }) => void;
  showVote: (parameter: { readonly id: TrajectoryId }) => void;
  revealRecord: (parameter: { readonly id: TrajectoryId }) => void;
  /** Starts a search in the texts of all trajectories; hits come as events. */
  search: (parameter: { readonly text: string; readonly caseSensitive: boolean }) => void;
  cancelSearch: (parameter: Record<string, never>) => void;
  /** Writes the rows of the current view to a file that the user names. */
  exportRows: (parameter: { readonly format: ExportFormat }) => void;
  /** Puts the given rows of the current view on the clipboard, tab-separated. */
  copyRows: (parameter: { readonly rows: readonly number[] }) => void;
  selectServingProfile: (parameter: Record<string, never>) => void;
  /** Stops the annotation of the rest of the file, or goes on with it. */
  setPaused: (parameter: { readonly paused: boolean }) => void;
}

export type ExportFormat = 'csv' | 'jsonl';

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

export type ColumnId =
  | 'record'
  | 'problem'
  | 'sample'
  | 'model'
  | 'answer'
  | 'correct'
  | 'reward'
  | 'tokens'
  | 'thought'
  | 'backtracks'
  | 'abandoned'
  | 'kv'
  | 'cost'
  | 'strip';

export interface TableColumn {
  readonly id: ColumnId;
  readonly title: string;
  readonly description: string;
  readonly kind: 'number' | 'text' | 'verdict' | 'strip';
  readonly sortable: boolean;
  /** Shown until the user chooses otherwise. */
  readonly shown: boolean;
}

export interface TableQuery {
  readonly sort?: { readonly column: ColumnId; readonly descending: boolean };
  /** In the filter language; empty for all. */
  readonly filter: string;
  readonly groupByProblem: boolean;
}

export interface TableViewResult {
  /** Rows of the view, group headings among them. */
  readonly rows: number;
  readonly summary: TableSummary;
  readonly histograms: readonly Histogram[];
  /** What is wrong with the filter; the view before stands. */
  readonly filterError?: { readonly offset: number; readonly message: string };
}

/** Sums over the rows of the view that are annotated. */
export interface TableSummary {
  readonly trajectories: number;
  readonly problems: number;
  readonly right: number;
  readonly wrong: number;
  readonly tokens: number;
  readonly usd?: number;
  readonly kvByteSeconds: number;
  /** Rows of the view that are not annotated yet: they are in no sum. */
  readonly pending: number;
}

export interface Histogram {
  readonly column: ColumnId;
  /** Lower edges of the bins, then the upper edge of the last. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface TableProgress {
  /** Records whose places are known, and whether these are all. */
  readonly records: number;
  readonly indexed: boolean;
  /** Trajectories that are annotated. */
  readonly annotated: number;
  readonly paused: boolean;
  /** Records that gave no trajectory. */
  readonly problems: number;
}

export interface TablePage {
  readonly from: number;
  readonly rows: readonly TableRow[];
}

export type TableRow =
  | TrajectoryRow
  /** The heading of a problem's rows, when the view is grouped. */
  | {
      readonly kind: 'group';
      readonly problem: string;
      readonly problemKey: string;
      readonly trajectories: number;
      readonly right: number;
      readonly wrong: number;
      readonly tokens: number;
      readonly usd?: number;
    }
  /** A record that gave no trajectory. */
  | {
      readonly kind: 'problem';
      readonly record: number;
      readonly line: number;
      readonly reason: string;
    };

export interface TrajectoryRow {
  readonly kind: 'trajectory';
  readonly id: TrajectoryId;
  readonly line: number;
  readonly problem: string;
  readonly sample?: string;
  readonly model?: string;
  readonly answer?: string;
  readonly correct?: boolean;
  readonly truncated: boolean;
  readonly reward?: number;
  readonly tokens: number;
  readonly exactTokens: boolean;
  readonly thought: number;
  readonly backtracks: number;
  readonly abandoned: number;
  readonly kvBytes: number;
  readonly usd?: number;
  readonly strip: Strip;
}

/** Hits of the running search, in the order of the file. */
export interface SearchHits {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly found: number;
  readonly searchedRecords: number;
  readonly totalRecords: number;
  readonly done: boolean;
  /** More than are sent were found. */
  readonly cut: boolean;
}

export interface SearchHit {
  readonly id: TrajectoryId;
  readonly line: number;
  /** Text around the hit, and where the hit stands in it. */
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
}
