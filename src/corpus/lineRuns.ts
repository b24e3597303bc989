import { partitionPoint } from '../base/partitionPoint';

/**
 * On which line each record begins, from 0. Records mostly follow each other at one distance in
 * lines, so only the places are kept at which that distance changes: a file without blank lines is
 * one run, whatever its length.
 * Example: records on lines 0, 1, 2, 5, 6 are the runs (record 0, line 0, step 1) and
 * (record 3, line 5, step 1).
 */
export class LineRuns {
  private readonly records: number[] = [];
  private readonly lines: number[] = [];
  private readonly steps: number[] = [];

  /**
   * The line of a record; not before that of the record before it. Records that stay on the line
   * after the last one need not be told: true means that the next one is expected there.
   */
  add(record: number, line: number): boolean {
    const last = this.records.length - 1;
    if (last < 0 || this.lineIn(last, record) !== line) {
      this.begin(last, record, line);
    }
    return this.steps.at(-1) === 1;
  }

  line(record: number): number {
    const run = lastAtOrBefore(this.records, record);
    return run < 0 ? 0 : this.lineIn(run, record);
  }

  /** The record of `count` that begins on a line or began before it; of several, the first. */
  atLine(line: number, count: number): number | undefined {
    const last = this.firstBeyond(line, count) - 1;
    return last < 0 ? undefined : this.firstBeyond(this.line(last) - 1, count);
  }

  /** The runs as three numbers each, and back. */
  toNumbers(): number[] {
    return this.records.flatMap((record, run) => [
      record,
      this.lines[run] ?? 0,
      this.steps[run] ?? 0,
    ]);
  }

  static fromNumbers(numbers: ArrayLike<number>): LineRuns {
    const runs = new LineRuns();
    for (let at = 0; at + 2 < numbers.length; at += 3) {
      runs.records.push(numbers[at] ?? 0);
      runs.lines.push(numbers[at + 1] ?? 0);
      runs.steps.push(numbers[at + 2] ?? 0);
    }
    return runs;
  }

  /** A new run; one of a single record first takes the distance to its second. */
  private begin(last: number, record: number, line: number): void {
    if (last >= 0 && this.records[last] === record - 1) {
      this.steps[last] = line - (this.lines[last] ?? 0);
    } else {
      this.records.push(record);
      this.lines.push(line);
      this.steps.push(1);
    }
  }

  private lineIn(run: number, record: number): number {
    return (this.lines[run] ?? 0) + (record - (this.records[run] ?? 0)) * (this.steps[run] ?? 0);
  }

  /** The first of so many records that begins after a line; their number when none does. */
  private firstBeyond(line: number, count: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.line(middle) <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Index of the last value at or before `wanted` in ascending values; -1 when there is none. */
function lastAtOrBefore(values: readonly number[], wanted: number): number {
  return partitionPoint(values.length, (at) => (values[at] ?? 0) <= wanted) - 1;
}
