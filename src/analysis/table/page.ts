import type { TrajectoryId } from '../model';
import type { Strip } from '../segments/strip';

/**
 * What a table of trajectories shows: plain data, computed where the file is read and drawn as it
 * is. Texts are as the file has them: hostile.
 */

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

export interface TableQuery {
  readonly sort?: { readonly column: ColumnId; readonly descending: boolean };
  /** In the filter language; empty for all. */
  readonly filter: string;
  readonly groupByProblem: boolean;
}

export interface TableViewResult {
  /** Rows of the view, group headings and pending rows among them. */
  readonly rows: number;
  /**
   * So many rows at the end, in the order of the file, stand for one record each that is not
   * annotated yet. A filter lets those through of which it is known that they meet it; where the
   * view is grouped there are none, for nobody knows where such records belong.
   */
  readonly pendingRows: number;
  /** Of a filtered view: records not annotated yet that may meet the filter and are no rows. */
  readonly undecided?: number;
  /** So many rows at the start are what they were in the result before of the same query. */
  readonly unchanged: number;
  readonly summary: TableSummary;
  readonly histograms: readonly Histogram[];
  /** While the full texts are searched for what the filter quotes: rows come as they are found. */
  readonly textSearch?: TextSearchProgress;
  /** What is wrong with the filter; the view before stands. */
  readonly filterError?: { readonly offset: number; readonly message: string };
}

export interface TextSearchProgress {
  readonly searchedRecords: number;
  /** Records whose places are known. */
  readonly totalRecords: number;
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
  /** Records that are known but not annotated yet: they are in no sum. */
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
  /** Records whose trajectories are annotated, or that gave none. */
  readonly readRecords: number;
  /** Trajectories that are annotated. */
  readonly annotated: number;
  readonly paused: boolean;
  /** Records that gave no trajectory. */
  readonly problems: number;
}

/** The rows with their metrics in a format, or the `records` that they come from, as JSONL. */
export type ExportFormat = 'csv' | 'jsonl' | 'parquet' | 'records';

export interface TablePage {
  readonly from: number;
  readonly rows: readonly TableRow[];
}

export type TableRow =
  | TrajectoryRow
  | PendingRow
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

/** A record that is not annotated yet, with what it says of its first trajectory by itself. */
export interface PendingRow {
  readonly kind: 'pending';
  readonly record: number;
  readonly line: number;
  readonly problem?: string;
  readonly sample?: string;
  readonly model?: string;
}

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

/** What a search has found since it last said so, in the order of the file. */
export interface SearchHits {
  /** Of the search, as whoever asked for it named it. */
  readonly id: number;
  readonly text: string;
  /** Place of the first of these hits among all; those from there on are other ones by now. */
  readonly from: number;
  readonly hits: readonly SearchHit[];
  /** All hits so far, listed or not. */
  readonly found: number;
  readonly searchedRecords: number;
  readonly totalRecords: number;
  readonly done: boolean;
  /** Hits are counted but listed no more. */
  readonly cut: boolean;
  /** Why the search ended early. */
  readonly failure?: string;
}

/** The text of a trajectory that a hit stands in, and the UTF-16 unit of it at which it begins. */
export interface HitPlace {
  readonly text: 'problem' | 'thought' | 'response';
  readonly offset: number;
}

export interface SearchHit extends HitPlace {
  readonly id: TrajectoryId;
  readonly line: number;
  /** Text around the hit, and where the hit stands in it. */
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
}
