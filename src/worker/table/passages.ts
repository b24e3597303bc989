import type { TrajectoryId } from '../../analysis/model';
import type { TableRows } from '../../analysis/table/fields';
import type { TextSearchProgress } from '../../analysis/table/page';
import type { IDisposable } from '../../base/lifecycle';
import { BlockColumn } from '../../corpus/blockColumn';
import type { CorpusFile } from '../../corpus/corpusFile';
import { placesIn, TextSearch } from '../../corpus/search/textSearch';
import { PacedReports } from '../pacedReports';

/** Trajectories of a record that have a bit each; the few beyond are in a set. */
const bits = 32;

/** Rows of a table, by the trajectories that they show. */
export interface IdentifiedRows extends TableRows {
  id(row: number): TrajectoryId;
}

/** Searches the full texts of a file for the texts that a filter asks for, as long as it does. */
export class Passages implements IDisposable {
  private readonly searches = new Map<string, PassageSearch>();
  private readonly paced: PacedReports;
  private reports = 0;

  /** `onFound` is called now and then while trajectories are found. */
  constructor(
    private readonly file: CorpusFile,
    onFound: () => void,
  ) {
    this.paced = new PacedReports(() => {
      this.reports++;
      onFound();
    });
  }

  /** Another number whenever more of the texts may have been found. */
  get searched(): number {
    return this.reports;
  }

  /** How far the slowest search has come; nothing when all have come to their end. */
  get progress(): TextSearchProgress | undefined {
    const running = [...this.searches.values()].filter(({ isRunning }) => isRunning);
    return running.length === 0
      ? undefined
      : {
          searchedRecords: running.reduce(
            (least, { records }) => Math.min(least, records),
            Infinity,
          ),
          totalRecords: this.file.recordCount,
        };
  }

  /** Searches for these texts and gives up the others. */
  keep(texts: readonly string[]): void {
    for (const [text, search] of this.searches) {
      if (!texts.includes(text)) {
        search.dispose();
        this.searches.delete(text);
      }
    }
    for (const text of texts) {
      if (!this.searches.has(text)) {
        const report = (isEnd: boolean): void => this.report(isEnd);
        this.searches.set(text, new PassageSearch(this.file, text, report));
      }
    }
  }

  /** The same rows, which know what has been found in their texts. */
  over(rows: IdentifiedRows): TableRows {
    return {
      length: rows.length,
      number: (field, row) => rows.number(field, row),
      text: (field, row) => rows.text(field, row),
      textNumber: (field, row) => rows.textNumber(field, row),
      flag: (field, row) => rows.flag(field, row),
      group: (row) => rows.group(row),
      holdsText: (text, row) => this.searches.get(text)?.holds(rows.id(row)),
    };
  }

  dispose(): void {
    this.keep([]);
  }

  private report(isEnd: boolean): void {
    if (isEnd) {
      this.paced.now();
    } else {
      this.paced.inTime();
    }
  }
}

/** Which trajectories hold one text. */
class PassageSearch implements IDisposable {
  private readonly search: TextSearch;
  /** A bit for each trajectory of a record. */
  private readonly found = new BlockColumn('uint32');
  private readonly foundBeyond = new Set<string>();
  private searchedAtReport = 0;
  private running = true;

  constructor(file: CorpusFile, text: string, report: (isEnd: boolean) => void) {
    const sought = { text, caseSensitive: false };
    this.search = new TextSearch(file, sought, {
      visit: (id, trajectory) => {
        const [first] = placesIn(trajectory, sought);
        if (first !== undefined) {
          this.add(id);
        }
      },
      turn: () => {
        if (this.search.searched > this.searchedAtReport) {
          this.searchedAtReport = this.search.searched;
          report(false);
        }
      },
      end: () => this.finish(report),
      // The file cannot be read any more: the table is opened anew, and that says why.
      failed: () => this.finish(report),
    });
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** Records that have been searched. */
  get records(): number {
    return this.search.searched;
  }

  /** `undefined` where the trajectory has not been searched. */
  holds({ record, index }: TrajectoryId): boolean | undefined {
    const isFound =
      index < bits
        ? ((this.found.get(record) >>> index) & 1) === 1
        : this.foundBeyond.has(`${record} ${index}`);
    return isFound || record < this.search.searched ? isFound : undefined;
  }

  dispose(): void {
    this.search.dispose();
  }

  private finish(report: (isEnd: boolean) => void): void {
    this.running = false;
    report(true);
  }

  private add({ record, index }: TrajectoryId): void {
    if (index < bits) {
      this.found.set(record, (this.found.get(record) | (1 << index)) >>> 0);
    } else {
      this.foundBeyond.add(`${record} ${index}`);
    }
  }
}
