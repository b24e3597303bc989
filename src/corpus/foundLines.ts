/** Lines that follow each other, all with their ends. */
export interface FoundLines {
  /** The bytes `[start, end)` are whole lines. */
  readonly start: number;
  readonly end: number;
  /** Bytes of each line, its end included. */
  readonly lengths: Uint32Array;
  /** The same of lines that are too long for 32 bits, by their numbers. */
  readonly wide: ReadonlyMap<number, number>;
  /** What each line is; `blankLine` for one that is no record. */
  readonly codes: Uint32Array;
}

/** The code of a line that holds nothing but white space. */
export const blankLine = 0;

/** Bytes of a line, its end included. */
export function lengthOf({ lengths, wide }: FoundLines, line: number): number {
  return wide.get(line) ?? lengths[line] ?? 0;
}

/** Behind the last of the lines from one on that are neither blank nor too long for a run. */
export function endOfRun({ codes, wide }: FoundLines, from: number): number {
  let to = from;
  while (to < codes.length && codes[to] !== blankLine && (wide.size === 0 || !wide.has(to))) {
    to++;
  }
  return to;
}
