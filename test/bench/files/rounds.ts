/** One thing to be timed; each run returns nothing and is measured as a whole. */
export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
  /** Fewer rounds for what takes very long. */
  readonly rounds?: number;
}

/**
 * Runs the candidates in turn, round by round, so that a change of the machine's mood meets all of
 * them; the result is the median time of each in milliseconds. The first round warms up.
 */
export async function medians(
  candidates: readonly Candidate[],
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run, rounds: most = rounds } of candidates) {
      if (round > most) {
        continue;
      }
      const start = performance.now();
      await run();
      if (round > 0) {
        times.get(name)?.push(performance.now() - start);
      }
    }
  }
  return new Map(Array.from(times, ([name, all]) => [name, medianOf(all)]));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Prints rows under a heading, columns aligned. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
    [],
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
