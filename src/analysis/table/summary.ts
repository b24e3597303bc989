import type { NumberField, TableRows } from './fields';
import { NumberSet } from './numberSet';

/** Sums over some rows of a table. */
export interface Summary {
  readonly trajectories: number;
  readonly problems: number;
  readonly right: number;
  readonly wrong: number;
  readonly tokens: number;
  /** Dollars; `undefined` when a trajectory's cost is not known. */
  readonly usd: number | undefined;
}

/** Sums over the rows of a view; headings of groups are passed over. */
export function summaryOf(rows: TableRows, view: Iterable<number>): Summary {
  const sums = new Sums(rows);
  for (const row of view) {
    sums.add(row);
  }
  return sums.summary;
}

/** Sums that go on as rows are added. A row without tokens is a record that gave no trajectory. */
export class Sums {
  private groups = new NumberSet();
  private trajectories = 0;
  private right = 0;
  private wrong = 0;
  private tokens = 0;
  private usd = 0;

  constructor(private readonly rows: TableRows) {}

  /** Takes in a row of a view. */
  add(row: number): void {
    const tokens = row < 0 ? NaN : this.rows.number('tokens', row);
    if (Number.isNaN(tokens)) {
      return;
    }
    const correct = this.rows.flag('correct', row);
    this.trajectories++;
    this.groups.add(this.rows.group(row));
    this.right += correct === true ? 1 : 0;
    this.wrong += correct === false ? 1 : 0;
    this.tokens += tokens;
    this.usd += this.rows.number('cost', row);
  }

  /** The same sums, to go on by themselves. */
  copy(): Sums {
    const copy = Object.assign(new Sums(this.rows), this);
    copy.groups = this.groups.copy();
    return copy;
  }

  /** The rows so far cost something else; all other sums stay. */
  reprice(usd: number): void {
    this.usd = usd;
  }

  get summary(): Summary {
    const { trajectories, right, wrong, tokens, groups } = this;
    const usd = Number.isNaN(this.usd) ? undefined : this.usd;
    return { trajectories, problems: groups.size, right, wrong, tokens, usd };
  }
}

export interface Bins {
  /** Lower edges, then the upper edge of the last bin. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export const mostBins = 24;

/** How often a field's values occur in rows of a view; rows may be added at any time. */
export class Tally {
  private counts = new Map<number, number>();

  constructor(
    private readonly rows: TableRows,
    private readonly field: NumberField,
  ) {}

  /** The same counts, to go on by themselves. */
  copy(): Tally {
    const copy = new Tally(this.rows, this.field);
    copy.counts = new Map(this.counts);
    return copy;
  }

  /** Takes in a row of a view; a heading, or a value that is not known, counts for nothing. */
  add(row: number): void {
    const value = row < 0 ? NaN : this.rows.number(this.field, row);
    if (!Number.isNaN(value)) {
      this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    }
  }

  /**
   * The values in bins of one round width (1, 2 or 5 times a power of ten), at most 24 of them;
   * without any value the result is empty.
   *
   * @example values 0, 1, 1, 3 give edges 0, 1, 2, 3, 4 and counts 1, 2, 0, 1
   */
  get bins(): Bins {
    let low = Infinity;
    let high = -Infinity;
    for (const value of this.counts.keys()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low > high) {
      return { edges: [], counts: [] };
    }
    const width = roundWidth((high - low) / mostBins);
    const first = Math.floor(low / width);
    const bins = Math.floor(high / width) - first + 1;
    const counts = new Array<number>(bins).fill(0);
    for (const [value, count] of this.counts) {
      const bin = Math.floor(value / width) - first;
      counts[bin] = (counts[bin] ?? 0) + count;
    }
    const edges = Array.from({ length: bins + 1 }, (_, index) => (first + index) * width);
    return { edges, counts };
  }
}

/** The least of 1, 2 and 5 times a power of ten that is not below; at least 1. */
export function roundWidth(least: number): number {
  if (!(least > 1)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10) * power;
}
