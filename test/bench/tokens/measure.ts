/** Medians of alternating rounds: other work on the machine slows all contestants alike. */

/** One thing to measure; `weight` times in a row, so that fast ones are not lost in the clock. */
export interface Measured {
  readonly name: string;
  readonly weight: number;
  readonly run: () => void;
}

/** Milliseconds of one run of each, by name. */
export function medians(measured: readonly Measured[], rounds: number): Map<string, number> {
  const times = new Map(measured.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, weight, run } of measured) {
      const start = performance.now();
      for (let repeat = 0; repeat < weight; repeat++) {
        run();
      }
      times.get(name)?.push((performance.now() - start) / weight);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Prints rows under each other, the columns as wide as they have to be. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
