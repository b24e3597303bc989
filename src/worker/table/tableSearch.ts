import type { Trajectory, TrajectoryId } from '../../analysis/model';
import type { SearchHit, SearchHits } from '../../analysis/table/page';
import { messageOf } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import {
  placesIn,
  type SearchText,
  type TextPlace,
  TextSearch,
} from '../../corpus/search/textSearch';

const reportMs = 200;
/** So many hits are listed; how many more there are is said. */
const mostHits = 2000;
const around = 60;

export interface TableSearchRequest extends SearchText {
  readonly id: number;
}

/** Lists the hits of a text in all trajectories of a file; they are sent as they are found. */
export class TableSearch implements IDisposable {
  private readonly search: TextSearch;
  private readonly version: string;
  /** Hits that are found and not sent yet. */
  private waiting: SearchHit[] = [];
  private sent = 0;
  private found = 0;
  /** The first hits are sent at once. */
  private nextReport = 0;

  constructor(
    private readonly file: CorpusFile,
    private readonly request: TableSearchRequest,
    private readonly report: (hits: SearchHits) => void,
  ) {
    this.version = file.version;
    this.search = new TextSearch(file, request, {
      visit: (id, trajectory) => this.visit(id, trajectory),
      turn: () => this.reportInTime(),
      end: () => this.send({ done: true }),
      failed: (error) => this.send({ done: true, failure: messageOf(error) }),
    });
  }

  /** The same search of the file as it is now: of what was appended, or of everything. */
  continuedIn(file: CorpusFile): TableSearch {
    if (file === this.file && file.version === this.version) {
      this.search.resume();
      return this;
    }
    this.dispose();
    return new TableSearch(file, this.request, this.report);
  }

  dispose(): void {
    this.search.dispose();
  }

  private visit(id: TrajectoryId, trajectory: Trajectory): void {
    for (const place of placesIn(trajectory, this.request)) {
      this.found++;
      if (this.sent + this.waiting.length < mostHits) {
        this.waiting.push(this.hitAt(id, place, trajectory[place.text].text));
      }
    }
  }

  private hitAt(id: TrajectoryId, place: TextPlace, whole: string): SearchHit {
    const { text, start, end } = place;
    const from = Math.max(0, start - around);
    return {
      id,
      line: this.file.lineOf(id.record),
      text,
      offset: start,
      excerpt: whole.slice(from, end + around),
      start: start - from,
      end: end - from,
    };
  }

  private reportInTime(): void {
    const isFirst = this.sent === 0 && this.waiting.length > 0;
    if (isFirst || performance.now() > this.nextReport) {
      this.send({ done: false });
    }
  }

  private send(state: Pick<SearchHits, 'done' | 'failure'>): void {
    const { waiting, sent, found } = this;
    this.waiting = [];
    this.sent += waiting.length;
    this.nextReport = performance.now() + reportMs;
    this.report({
      id: this.request.id,
      text: this.request.text,
      from: sent,
      hits: waiting,
      found,
      searchedRecords: this.search.searched,
      totalRecords: this.file.recordCount,
      cut: found > this.sent,
      ...state,
    });
  }
}
