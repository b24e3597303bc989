import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { Trajectory, TrajectoryId } from '../../analysis/model';
import type {
  TablePage,
  TableProgress,
  TableQuery,
  TableViewResult,
} from '../../analysis/table/page';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { AnnotatedTable } from './annotatedTable';
import { AnnotationPass, type PassListener, type PendingRecords } from './annotationPass';
import { awaitedRecords } from './awaitedRecords';
import type { AnnotationPlace } from './batchAnnotator';
import { QueriedView } from './queriedView';
import { RowKeeper } from './rowKeeper';
import { pageOf } from './tablePage';
import { TableWithEarlyRows } from './tableWithEarlyRows';
import { TrajectoryTable } from './trajectoryTable';

/** What a session needs of the thread. */
export interface SessionEnvironment {
  /** Annotates one trajectory that is looked at. */
  readonly annotated: (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>;
  readonly place: () => AnnotationPlace;
  readonly onProgress: (session: TableSession) => void;
  /** The file cannot be read on. */
  readonly onFailure: (error: unknown) => void;
  readonly onTrouble: (message: string) => void;
}

/** One open table: its rows, which come in while the file is read, and the view of them. */
export class TableSession implements IDisposable {
  private rows = new TrajectoryTable();
  private shown = new TableWithEarlyRows(this.rows);
  private keeper: RowKeeper;
  private pass: AnnotationPass;
  /** The version of the file that the rows are of. */
  private version: string;
  private readonly view: QueriedView;
  /** What stands behind the rows, as of the last result: the view knows of no row since. */
  private pending: PendingRecords = { count: 0, record: () => 0 };

  private constructor(
    readonly file: CorpusFile,
    private readonly isSequence: boolean,
    private readonly environment: SessionEnvironment,
    query: TableQuery,
    profile: ServingProfile,
  ) {
    this.version = file.version;
    this.view = new QueriedView(file, this.shown, query, profile, () =>
      environment.onProgress(this),
    );
    this.keeper = this.newKeeper();
    this.keeper.restore(this.rows);
    this.pass = this.newPass();
    void this.followIndex();
  }

  static async open(
    file: CorpusFile,
    environment: SessionEnvironment,
    query: TableQuery,
    profile: ServingProfile,
  ): Promise<TableSession> {
    return new TableSession(file, await file.isSequence(), environment, query, profile);
  }

  get table(): AnnotatedTable {
    return this.shown;
  }

  get progress(): TableProgress {
    const records = this.file.recordCount;
    return {
      records,
      readRecords: records - this.pass.pending.count,
      indexed: this.file.isComplete,
      annotated: this.rows.length - this.rows.problemCount,
      paused: this.pass.paused,
      problems: this.rows.problemCount,
    };
  }

  setPaused(paused: boolean): void {
    this.pass.paused = paused;
  }

  /**
   * Goes on with a file that has grown: the rows of the records that were there before stay, unless
   * they may be others now.
   */
  grow(): void {
    if (this.version !== this.file.version) {
      this.version = this.file.version;
      this.begin(this.isSequence ? 0 : this.rows.records - 1);
    }
    this.view.searchAgain();
    void this.followIndex();
  }

  /** Annotates everything anew: other settings give other figures. */
  restart(): void {
    this.begin(0);
    this.environment.onProgress(this);
  }

  /** Brings the view up to date: for another query or profile, or for rows that came in. */
  update(query?: TableQuery, profile?: ServingProfile): TableViewResult {
    const { unchanged, filterError } = this.view.update(query, profile);
    const result = this.result(unchanged);
    return filterError === undefined ? result : { ...result, filterError };
  }

  page(from: number, count: number): Promise<TablePage> {
    const lineOf = (record: number): number => this.file.lineOf(record);
    const annotated = (id: TrajectoryId): Promise<AnnotatedTrajectoryEntry> => this.annotated(id);
    const { table, pending } = this;
    const view = this.view.current;
    const first = (record: number): Promise<Trajectory | undefined> => this.firstOf(record);
    return pageOf({ table, view, annotated, lineOf, pending, first }, from, count);
  }

  /** Rows of the table in the order of the view, headings left out. */
  viewedRows(): Int32Array {
    return this.view.current.rows.filter((row) => row >= 0);
  }

  /** Rows of the table at places of the view. */
  rowsAt(places: readonly number[]): number[] {
    return places
      .flatMap((place) => [...this.view.current.slice(place, place + 1)])
      .filter((row) => row >= 0);
  }

  dispose(): void {
    this.pass.dispose();
    this.view.dispose();
    this.keeper.save(this.rows);
    this.rows.dispose();
  }

  /** Rows that were kept from the last time may be shown before their records are found again. */
  private async annotated(id: TrajectoryId): Promise<AnnotatedTrajectoryEntry> {
    if (id.record >= this.file.recordCount) {
      await this.file.indexed();
    }
    return this.environment.annotated(id);
  }

  /** The first trajectory of a record that stands for itself. */
  private async firstOf(record: number): Promise<Trajectory | undefined> {
    return this.isSequence ? undefined : this.file.trajectory({ record, index: 0 });
  }

  /** Keeps the rows of the first records and annotates the rest. */
  private begin(records: number): void {
    const { paused } = this.pass;
    this.pass.dispose();
    if (records <= 0) {
      this.rows.dispose();
      this.rows = new TrajectoryTable();
    } else {
      this.rows.truncate(records);
    }
    this.shown = new TableWithEarlyRows(this.rows);
    this.view.show(this.shown);
    this.keeper = this.newKeeper();
    this.pass = this.newPass();
    this.pass.paused = paused;
  }

  private newKeeper(): RowKeeper {
    const { file, isSequence, environment } = this;
    const { settings } = environment.place();
    return new RowKeeper(file, { settings, isSequence, onTrouble: environment.onTrouble });
  }

  private newPass(): AnnotationPass {
    const { environment, keeper, rows, shown } = this;
    const listener: PassListener = {
      onRows: () => {
        keeper.saveNowAndThen(rows);
        environment.onProgress(this);
      },
      onEnd: () => keeper.save(rows),
      onFailure: environment.onFailure,
    };
    return new AnnotationPass(this.file, rows, environment.place(), listener, {
      wanted: (from) => this.view.candidates?.since(from) ?? [],
      add: (early, first) => shown.addEarly(early, first),
    });
  }

  /** The first rows come at once; the places of the rest become known while they are shown. */
  private async followIndex(): Promise<void> {
    this.pass.resume();
    try {
      await this.file.indexed(() => this.pass.resume());
    } catch (error) {
      if (!this.file.isDisposed) {
        this.environment.onFailure(error);
      }
      return;
    }
    this.pass.resume();
  }

  private result(unchanged: number): TableViewResult {
    const { current, candidates, textSearch } = this.view;
    const { length, summary, histograms } = current;
    const { usd, ...sums } = summary;
    const awaited = awaitedRecords(current, this.shown, candidates, this.file.recordCount);
    const { pending, undecided } = awaited;
    this.pending = awaited.shown;
    const pendingRows = this.pending.count;
    return {
      rows: length + pendingRows,
      pendingRows,
      unchanged,
      summary: { ...sums, pending, ...(usd !== undefined && { usd }) },
      histograms,
      ...(undecided !== undefined && { undecided }),
      ...(textSearch !== undefined && { textSearch }),
    };
  }
}
