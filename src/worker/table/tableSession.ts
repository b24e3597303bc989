import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type {
  TablePage,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../analysis/table/page';
import { type Condition, passagesIn } from '../../analysis/table/filter';
import { parseFilter } from '../../analysis/table/filterLanguage';
import type { SortKey } from '../../analysis/table/sort';
import type { ViewQuery } from '../../analysis/table/view';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { AnnotationPass, type PendingRecords } from './annotationPass';
import { CurrentView } from './currentView';
import { Passages } from './passages';
import { pageOf } from './tablePage';
import { TrajectoryTable } from './trajectoryTable';

/** What a session needs to annotate the trajectories of its file. */
export type Annotate = (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>;

/** One open table: its columns, which fill while the file is read, and the view of them. */
export class TableSession implements IDisposable {
  readonly table = new TrajectoryTable();
  private readonly pass: AnnotationPass;
  private readonly passages: Passages;
  private view: CurrentView;
  /** The query that the view shows. */
  private viewed: TableQuery | undefined;
  /** How far the full texts were searched when the view was made. */
  private searched = 0;
  /** What is still to come, as of the last result: the view knows of no row since. */
  private pending: PendingRecords = none;

  constructor(
    readonly file: CorpusFile,
    private readonly annotated: Annotate,
    private query: TableQuery,
    private profile: ServingProfile,
    onProgress: (session: TableSession) => void,
  ) {
    this.passages = new Passages(file, () => onProgress(this));
    this.view = new CurrentView(this.table, everything);
    this.pass = new AnnotationPass(file, this.table, annotated, () => onProgress(this));
    void this.followIndex();
  }

  get progress(): TableProgress {
    return {
      records: this.file.recordCount,
      indexed: this.file.isComplete,
      annotated: this.table.length - this.table.problemCount,
      paused: this.pass.paused,
      problems: this.table.problemCount,
    };
  }

  setPaused(paused: boolean): void {
    this.pass.paused = paused;
  }

  /** Brings the view up to date: for another query or profile, or for rows that came in. */
  update(query: TableQuery = this.query, profile: ServingProfile = this.profile): TableViewResult {
    const parsed = parseFilter(query.filter);
    if (!parsed.ok) {
      // The view before stands, with the rows that have come in since.
      return { ...this.result(this.view.grow()), filterError: parsed.error };
    }
    const another = !sameQuery(query, this.viewed);
    this.query = query;
    this.viewed = query;
    this.profile = profile;
    this.passages.keep(passagesIn(parsed.conditions));
    const { searched } = this.passages;
    const repriced = this.table.price(profile);
    if (another || searched !== this.searched || (repriced && this.view.dependsOnPrices)) {
      this.searched = searched;
      const rows = this.passages.over(this.table);
      this.view = new CurrentView(this.table, viewQueryOf(query, parsed.conditions), rows);
      return this.result(0);
    }
    const unchanged = this.view.grow();
    if (repriced) {
      this.view.sumAgain();
    }
    return this.result(repriced ? 0 : unchanged);
  }

  page(from: number, count: number): Promise<TablePage> {
    const { table, view, annotated } = this;
    const lineOf = (record: number): number => this.file.lineOf(record);
    const pending = view.isWhole ? this.pending : none;
    return pageOf({ table, view, annotated, lineOf, pending }, from, count);
  }

  /** Rows of the table in the order of the view, headings left out. */
  viewedRows(): Int32Array {
    return this.view.rows.filter((row) => row >= 0);
  }

  /** Rows of the table at places of the view. */
  rowsAt(places: readonly number[]): number[] {
    return places.map((place) => this.view.rows[place] ?? -1).filter((row) => row >= 0);
  }

  dispose(): void {
    this.pass.dispose();
    this.passages.dispose();
  }

  /** The first rows come at once; the places of the rest become known while they are shown. */
  private async followIndex(): Promise<void> {
    try {
      await this.file.indexed(() => this.pass.resume());
    } catch {
      // The file went away under our hands; the panel reopens it and is told why.
    }
    this.pass.resume();
  }

  private result(unchanged: number): TableViewResult {
    const { rows, summary, histograms, isWhole } = this.view;
    const { usd, ...sums } = summary;
    this.pending = this.pass.pending;
    const pending = this.pending.count;
    const pendingRows = isWhole ? pending : 0;
    return {
      rows: rows.length + pendingRows,
      pendingRows,
      unchanged,
      summary: { ...sums, pending, ...(usd !== undefined && { usd }) },
      histograms,
    };
  }
}

function sameQuery(a: TableQuery, b: TableQuery | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const everything: ViewQuery = { conditions: [], grouped: false };
const none: PendingRecords = { count: 0, record: (): number => 0 };

function viewQueryOf(
  { sort, groupByProblem }: TableQuery,
  conditions: readonly Condition[],
): ViewQuery {
  const key = sort && sortKeyOf(sort.column);
  return {
    conditions,
    grouped: groupByProblem,
    ...(sort && key && { sort: { key, descending: sort.descending } }),
  };
}

function sortKeyOf(column: NonNullable<TableQuery['sort']>['column']): SortKey {
  return column === 'strip' ? 'record' : column;
}
