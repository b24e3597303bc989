import type { Remote } from '../../../base/rpc';
import type { TableHostApi, TableQuery, TableViewResult } from '../../protocol/table';

export interface ViewListener {
  /** The host is asked for another view: pages are not to be asked for until it has answered. */
  changing(): void;
  /** The view the host is at now; `latest` when no later one is on its way. */
  changed(query: TableQuery, result: TableViewResult, latest: boolean): void;
  failed(error: unknown): void;
}

/** Asks the host for views, one after the other, and keeps to the one it is at. */
export class ViewController {
  private asked = 0;
  private answered = 0;
  /** The query asked for last, whether it is in force yet or not. */
  private wanted: TableQuery;

  constructor(
    private readonly host: Remote<TableHostApi>,
    private current: TableQuery,
    private readonly listener: ViewListener,
  ) {
    this.wanted = current;
  }

  /** The query in force: that of the last view that the host accepted. */
  get query(): TableQuery {
    return this.current;
  }

  get isChanging(): boolean {
    return this.answered < this.asked;
  }

  /** The host is at this view by itself. */
  adopt(query: TableQuery): void {
    this.current = query;
    this.wanted = query;
  }

  /** @returns false when this query is in force, or asked for, already */
  set(query: TableQuery): boolean {
    if (sameQuery(query, this.wanted)) {
      return false;
    }
    void this.ask(query);
    return true;
  }

  private async ask(query: TableQuery): Promise<void> {
    const number = ++this.asked;
    this.wanted = query;
    this.listener.changing();
    try {
      const result = await this.host.setView({ query });
      this.answered = Math.max(this.answered, number);
      if (result.filterError === undefined) {
        this.current = query;
      } else if (!this.isChanging) {
        this.wanted = this.current;
      }
      this.listener.changed(this.current, result, !this.isChanging);
    } catch (error) {
      this.answered = Math.max(this.answered, number);
      if (!this.isChanging) {
        this.wanted = this.current;
      }
      this.listener.failed(error);
    }
  }
}

export function sameQuery(a: TableQuery, b: TableQuery): boolean {
  return (
    a.filter === b.filter &&
    a.groupByProblem === b.groupByProblem &&
    a.sort?.column === b.sort?.column &&
    a.sort?.descending === b.sort?.descending
  );
}
