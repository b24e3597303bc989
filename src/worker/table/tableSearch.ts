import type { Trajectory, TrajectoryId } from '../../analysis/model';
import type { SearchHit, SearchHits } from '../../analysis/table/page';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';

const sliceMs = 20;
const reportMs = 200;
const mostHits = 2000;
const around = 60;

/** Searches the texts of all trajectories of a file, record by record; hits are streamed. */
export class TableSearch implements IDisposable {
  private readonly hits: SearchHit[] = [];
  private found = 0;
  private searched = 0;
  private stopped = false;
  private readonly needle: string;

  constructor(
    private readonly file: CorpusFile,
    private readonly text: string,
    private readonly caseSensitive: boolean,
    private readonly report: (hits: SearchHits) => void,
  ) {
    this.needle = this.folded(text);
    void this.run();
  }

  dispose(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    let sliceEnd = performance.now() + sliceMs;
    let nextReport = performance.now() + reportMs / 4;
    while (!this.stopped && this.searched < this.file.recordCount && this.needle !== '') {
      await this.searchRecord(this.searched++);
      if (performance.now() > sliceEnd) {
        await new Promise(setImmediate);
        sliceEnd = performance.now() + sliceMs;
      }
      if (performance.now() > nextReport) {
        this.report(this.state(false));
        nextReport = performance.now() + reportMs;
      }
    }
    if (!this.stopped) {
      this.report(this.state(true));
    }
  }

  private async searchRecord(record: number): Promise<void> {
    const content = await this.file.content(record);
    for (const trajectory of content.kind === 'trajectories' ? content.trajectories : []) {
      this.searchTrajectory({ record, index: trajectory.index }, trajectory);
    }
  }

  private searchTrajectory(id: TrajectoryId, trajectory: Trajectory): void {
    for (const { text } of [trajectory.problem, trajectory.thought, trajectory.response]) {
      const folded = this.folded(text);
      for (
        let at = folded.indexOf(this.needle);
        at !== -1;
        at = folded.indexOf(this.needle, at + 1)
      ) {
        this.found++;
        if (this.hits.length < mostHits) {
          this.hits.push(this.hitAt(id, text, at));
        }
      }
    }
  }

  private hitAt(id: TrajectoryId, text: string, at: number): SearchHit {
    const from = Math.max(0, at - around);
    const excerpt = text.slice(from, at + this.needle.length + around);
    const start = at - from;
    const line = this.file.lineOf(id.record);
    return { id, line, excerpt, start, end: start + this.needle.length };
  }

  /** Folding may change a text's length in rare scripts; then case has to fit. */
  private folded(text: string): string {
    const lower = this.caseSensitive ? text : text.toLowerCase();
    return lower.length === text.length ? lower : text;
  }

  private state(done: boolean): SearchHits {
    return {
      text: this.text,
      hits: [...this.hits],
      found: this.found,
      searchedRecords: this.searched,
      totalRecords: this.file.recordCount,
      done,
      cut: this.found > this.hits.length,
    };
  }
}
