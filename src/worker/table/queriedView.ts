import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { beforehand } from '../../analysis/table/beforehand';
import { type Condition, passagesIn } from '../../analysis/table/filter';
import { parseFilter } from '../../analysis/table/filterLanguage';
import type { TableQuery, TableViewResult } from '../../analysis/table/page';
import type { SortKey } from '../../analysis/table/sort';
import type { ViewQuery } from '../../analysis/table/view';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import { Candidates } from './candidates';
import { CurrentView } from './currentView';
import { Passages } from './passages';
import type { TableWithEarlyRows } from './tableWithEarlyRows';

/** How many places from the front stay, and why the filter cannot be read, where it cannot. */
type ViewChange = Pick<TableViewResult, 'unchanged' | 'filterError'>;

/** The view of a table that a query asks for, brought up to date as rows and hits come in. */
export class QueriedView implements IDisposable {
  private passages: Passages;
  private found: Candidates | undefined;
  /** The filter of the candidates. */
  private foundFor = '';
  private view: CurrentView;
  /** The query that the view shows. */
  private viewed: TableQuery | undefined;
  /** How far the full texts were searched when the view was made. */
  private searched = 0;

  /** @param onFound is called when texts were searched on that the view depends on */
  constructor(
    private readonly file: CorpusFile,
    private table: TableWithEarlyRows,
    private query: TableQuery,
    private profile: ServingProfile,
    private readonly onFound: () => void,
  ) {
    this.passages = new Passages(file, onFound);
    this.view = new CurrentView(table, everything);
  }

  get current(): CurrentView {
    return this.view;
  }

  /** How far the search in the full texts is that the query asks for. */
  get textSearch(): Passages['progress'] {
    return this.passages.progress;
  }

  /** The search for records that meet the filter, where it can be told before they are annotated. */
  get candidates(): Candidates | undefined {
    return this.found;
  }

  /** Goes on with another table, or with rows that are others. */
  show(table: TableWithEarlyRows): void {
    this.table = table;
    this.view = new CurrentView(table, everything);
    this.viewed = undefined;
    this.forgetCandidates();
  }

  /** What was appended to the file is to be searched too. */
  searchAgain(): void {
    this.passages.dispose();
    this.passages = new Passages(this.file, this.onFound);
    this.forgetCandidates();
  }

  /** Brings the view up to date: for another query or profile, or for rows that came in. */
  update(query: TableQuery = this.query, profile: ServingProfile = this.profile): ViewChange {
    const parsed = parseFilter(query.filter);
    if (!parsed.ok) {
      // The view before stands, with the rows that have come in since.
      return { unchanged: this.view.grow(), filterError: parsed.error };
    }
    const another = !sameQuery(query, this.viewed);
    if (query.filter !== this.foundFor) {
      this.forgetCandidates();
      this.found = this.candidatesFor(parsed.conditions);
      this.foundFor = query.filter;
    }
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
      return { unchanged: 0 };
    }
    const unchanged = this.view.grow();
    if (repriced) {
      this.view.sumAgain();
    }
    return { unchanged: repriced ? 0 : unchanged };
  }

  dispose(): void {
    this.passages.dispose();
    this.forgetCandidates();
  }

  private candidatesFor(conditions: readonly Condition[]): Candidates | undefined {
    const known = beforehand(conditions);
    return known && new Candidates(this.file, known, this.table.records, this.onFound);
  }

  private forgetCandidates(): void {
    this.found?.dispose();
    this.found = undefined;
    this.foundFor = '';
  }
}

const everything: ViewQuery = { conditions: [], grouped: false };

function sameQuery(a: TableQuery, b: TableQuery | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

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
