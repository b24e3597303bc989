import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { costOfTrajectory } from '../../analysis/cost/trajectoryCost';
import type { TrajectoryId } from '../../analysis/model';
import type {
  TablePage,
  TableProgress,
  TableQuery,
  TableSummary,
  TableViewResult,
} from '../../analysis/table/page';
import { passagesIn } from '../../analysis/table/filter';
import { parseFilter } from '../../analysis/table/filterLanguage';
import { histogramOf, summaryOf } from '../../analysis/table/summary';
import { type SortKey, viewOf, type ViewRows } from '../../analysis/table/view';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { AnnotationPass } from './annotationPass';
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
  private view: ViewRows = new Int32Array();
  private result: TableViewResult = emptyResult;

  constructor(
    readonly file: CorpusFile,
    private readonly annotated: Annotate,
    private query: TableQuery,
    private profile: ServingProfile,
    onProgress: (session: TableSession) => void,
  ) {
    this.passages = new Passages(file, () => onProgress(this));
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

  /** Computes the view anew: for another query or profile, or for rows that came in. */
  update(query: TableQuery = this.query, profile: ServingProfile = this.profile): TableViewResult {
    const parsed = parseFilter(query.filter);
    if (!parsed.ok) {
      return { ...this.result, filterError: parsed.error };
    }
    this.query = query;
    this.profile = profile;
    this.table.price(profile);
    const sort = query.sort && { key: sortKeyOf(query.sort.column), ...query.sort };
    this.passages.keep(passagesIn(parsed.conditions));
    this.view = viewOf(this.passages.over(this.table), {
      conditions: parsed.conditions,
      grouped: query.groupByProblem,
      ...(sort && { sort }),
    });
    this.result = {
      rows: this.view.length,
      summary: this.summary(),
      histograms: (['thought', 'backtracks'] as const).map((column) => ({
        column,
        ...histogramOf(this.table, this.view, column),
      })),
    };
    return this.result;
  }

  page(from: number, count: number): Promise<TablePage> {
    const lineOf = (record: number): number => this.file.lineOf(record);
    const { table, annotated } = this;
    return pageOf({ table, annotated, lineOf }, this.view, from, count);
  }

  /** Rows of the table in the order of the view, headings left out. */
  viewedRows(): number[] {
    return [...this.view].filter((row) => row >= 0);
  }

  /** Rows of the table at places of the view. */
  rowsAt(places: readonly number[]): number[] {
    return places.map((place) => this.view[place] ?? -1).filter((row) => row >= 0);
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

  private summary(): TableSummary {
    const { usd, ...sums } = summaryOf(this.table, this.view);
    let kvByteSeconds = 0;
    for (const row of this.view) {
      if (row >= 0 && this.table.problem(row) === undefined) {
        const promptTokens = this.table.number('prompt', row);
        const outputTokens = this.table.number('output', row);
        kvByteSeconds += costOfTrajectory(this.profile, {
          promptTokens,
          outputTokens,
        }).kvByteSeconds;
      }
    }
    const pending = this.pass.remaining;
    return { ...sums, kvByteSeconds, pending, ...(usd !== undefined && { usd }) };
  }
}

const emptyResult: TableViewResult = {
  rows: 0,
  summary: {
    trajectories: 0,
    problems: 0,
    right: 0,
    wrong: 0,
    tokens: 0,
    kvByteSeconds: 0,
    pending: 0,
  },
  histograms: [],
};

function sortKeyOf(column: NonNullable<TableQuery['sort']>['column']): SortKey {
  return column === 'strip' ? 'record' : column;
}
