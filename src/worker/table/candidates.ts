import type { Trajectory } from '../../analysis/model';
import type { Beforehand } from '../../analysis/table/beforehand';
import type { IDisposable } from '../../base/lifecycle';
import { partitionPoint } from '../../base/partitionPoint';
import type { CorpusFile } from '../../corpus/corpusFile';
import { TextSearch } from '../../corpus/search/textSearch';
import { PacedReports } from '../pacedReports';
import { rowOfTrajectory } from './trajectoryFields';

/** So many are found before the pass comes to them; more than that nobody looks at meanwhile. */
const mostCandidates = 1000;

/**
 * Records that are not annotated and meet a filter as far as can be told without: found by the
 * bytes of a text that they must hold, and read. In a file whose records hang together there are
 * none.
 */
export class Candidates implements IDisposable {
  private readonly found: number[] = [];
  private search: TextSearch | undefined;
  private stopped = false;
  private readonly reports: PacedReports;

  /**
   * @param from the first record to look at
   * @param onFound is called now and then while records are found, and at the end
   */
  constructor(
    private readonly file: CorpusFile,
    readonly filter: Beforehand,
    private readonly from: number,
    onFound: () => void,
  ) {
    this.reports = new PacedReports(onFound);
    // A file that cannot be read any more is opened anew, and that says why.
    this.begin().catch(() => undefined);
  }

  /** The records before this one have been looked at. */
  get searched(): number {
    return Math.max(this.search?.searched ?? this.from, (this.found.at(-1) ?? -1) + 1);
  }

  /** What has been found from a record on, in the order of the file. */
  since(record: number): readonly number[] {
    return this.found.slice(placeOf(this.found, record));
  }

  dispose(): void {
    this.stopped = true;
    this.search?.dispose();
  }

  private async begin(): Promise<void> {
    const { file, filter, from } = this;
    if ((await file.isSequence()) || this.stopped) {
      return;
    }
    const sought = { text: filter.sought, caseSensitive: false };
    const listener = {
      visit: ({ record }: { readonly record: number }, trajectory: Trajectory): void =>
        this.visit(record, trajectory),
      turn: (): void => this.reports.inTime(),
      end: (): void => this.reports.now(),
      failed: (): void => undefined,
    };
    this.search = new TextSearch(file, sought, listener, from);
  }

  private visit(record: number, trajectory: Trajectory): void {
    const { found, filter } = this;
    if (found.at(-1) === record || !filter.test(rowOfTrajectory(record, trajectory))(0)) {
      return;
    }
    found.push(record);
    if (found.length === mostCandidates) {
      this.search?.dispose();
      this.reports.now();
    }
  }
}

/** How many of some ascending numbers are below one. */
export function placeOf(ascending: readonly number[], number: number): number {
  return partitionPoint(ascending.length, (at) => (ascending[at] ?? 0) < number);
}
