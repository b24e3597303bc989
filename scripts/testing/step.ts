/** How many tests of a step passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One part of `npm test`. */
export interface Step {
  /** The word that selects it: `npm test -- unit`. */
  readonly name: string;
  /** What its heading says. */
  readonly title: string;
  /** Runs it with its output on the terminal, and never throws for a test that fails. */
  readonly run: () => Promise<Counts>;
}

/** The count of a step that is one test by itself. */
export function single(passed: boolean): Counts {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, each) => ({ passed: total.passed + each.passed, failed: total.failed + each.failed }),
    { passed: 0, failed: 0 },
  );
}
