import type { TableRow } from '../../../protocol/table';

/** Asks for the rows `[from, from + count)`. */
export type FetchRows = (from: number, count: number) => Promise<readonly TableRow[]>;

/** Rows are asked for and forgotten by pages of so many. */
export const pageRows = 64;
/** Of the pages that are not in view, so many are kept: those seen last. */
const mostPages = 48;
/** One question asks for so many pages at most. */
const mostPagesAtOnce = 4;
/** So many questions are open at a time; what is wanted meanwhile waits, and only the newest wish does. */
const mostOpen = 2;

interface Page {
  rows: readonly TableRow[];
  /** The host has newer rows; these are shown until they come. */
  stale: boolean;
}

/**
 * The rows of the current view near what is shown, by pages. Neighbouring pages are asked for in one
 * question. While the user scrolls, only the last place wanted is asked for once a question is
 * answered; places passed by never are.
 */
export class RowCache {
  /** In the order in which they were last wanted. */
  private readonly pages = new Map<number, Page>();
  private readonly asked = new Set<number>();
  private wanted: readonly number[] = [];
  private rowCount = 0;
  private view = 0;
  private open = 0;
  private held = false;
  /** The rows from here on changed once more while those asked for are on their way. */
  private changedAgain: number | undefined;

  constructor(
    private readonly fetchRows: FetchRows,
    private readonly onRows: (first: number, end: number) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  row(index: number): TableRow | undefined {
    const page = this.pages.get(Math.floor(index / pageRows));
    return page?.rows[index % pageRows];
  }

  /** How many pages are held. */
  get size(): number {
    return this.pages.size;
  }

  /** Starts a view anew: every row is forgotten, answers still to come are too. */
  reset(rowCount: number): void {
    this.pages.clear();
    this.startView(rowCount);
  }

  /**
   * Rows of the view from `unchanged` on have changed: those in view are asked for again, the others
   * forgotten. Changes that come faster than answers wait for them, or no answer would ever be new
   * enough.
   */
  refresh(rowCount: number, unchanged: number): void {
    if (this.open > 0) {
      this.changedAgain = Math.min(unchanged, this.changedAgain ?? Infinity);
      this.rowCount = rowCount;
      return;
    }
    const inView = new Set(this.wanted);
    for (const [number, page] of this.pages) {
      const lastKept = number * pageRows + page.rows.length;
      const whole = page.rows.length === pageRows || lastKept === rowCount;
      if (lastKept <= unchanged && whole) {
        continue;
      }
      if (inView.has(number)) {
        page.stale = true;
      } else {
        this.pages.delete(number);
      }
    }
    this.startView(rowCount);
    this.ask();
  }

  /** Asks nothing until the next `reset` or `refresh`: the view is about to change. */
  hold(): void {
    this.held = true;
  }

  /** Goes on with the view as it was. */
  release(): void {
    this.held = false;
    this.ask();
  }

  /** Says which rows `[first, end)` are wanted now; those wanted before are not any more. */
  want(first: number, end: number): void {
    const last = Math.min(end, this.rowCount) - 1;
    const wanted: number[] = [];
    for (let page = Math.floor(first / pageRows); page <= Math.floor(last / pageRows); page++) {
      wanted.push(page);
      this.touch(page);
    }
    this.wanted = wanted;
    this.ask();
  }

  private startView(rowCount: number): void {
    this.view++;
    this.rowCount = rowCount;
    this.asked.clear();
    this.open = 0;
    this.held = false;
    this.changedAgain = undefined;
  }

  private touch(number: number): void {
    const page = this.pages.get(number);
    if (page !== undefined) {
      this.pages.delete(number);
      this.pages.set(number, page);
    }
  }

  private ask(): void {
    while (!this.held && this.changedAgain === undefined && this.open < mostOpen) {
      const missing = this.wanted.filter((page) => this.lacks(page));
      const first = missing[0];
      if (first === undefined) {
        return;
      }
      let count = 1;
      while (count < mostPagesAtOnce && missing[count] === first + count) {
        count++;
      }
      void this.askFor(first, count);
    }
  }

  private lacks(number: number): boolean {
    return !this.asked.has(number) && this.pages.get(number)?.stale !== false;
  }

  private async askFor(first: number, count: number): Promise<void> {
    const { view } = this;
    const from = first * pageRows;
    const rows = Math.min(count * pageRows, this.rowCount - from);
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    numbers.forEach((number) => this.asked.add(number));
    this.open++;
    let answer: readonly TableRow[] | undefined;
    try {
      answer = await this.fetchRows(from, rows);
    } catch (error) {
      if (view === this.view) {
        this.onError(error);
      }
    }
    if (view === this.view) {
      this.settle(numbers, answer);
      this.onRows(from, from + rows);
    }
  }

  /** Pages that were refused stay asked for, so that a refusal is not met by asking for ever. */
  private settle(numbers: readonly number[], answer: readonly TableRow[] | undefined): void {
    this.open--;
    if (answer !== undefined) {
      numbers.forEach((number) => this.asked.delete(number));
      this.keep(numbers, answer);
    }
    if (this.changedAgain !== undefined && this.open === 0) {
      this.refresh(this.rowCount, this.changedAgain);
    } else {
      this.ask();
    }
  }

  private keep(numbers: readonly number[], rows: readonly TableRow[]): void {
    numbers.forEach((number, index) => {
      this.pages.delete(number);
      this.pages.set(number, {
        rows: rows.slice(index * pageRows, (index + 1) * pageRows),
        stale: false,
      });
    });
    const inView = new Set(this.wanted);
    for (const number of this.pages.keys()) {
      if (this.pages.size <= mostPages) {
        return;
      }
      if (!inView.has(number)) {
        this.pages.delete(number);
      }
    }
  }
}
