import type { ClaimVerdict } from '../claim';
import type { ProgramError } from './program';

/** What one test said of a program. */
export interface TestOutcome {
  /** The test as it is written, cut where it is long. */
  readonly stated: string;
  /** `unsure` where it could not be run, or where the program itself decides what is equal. */
  readonly verdict: ClaimVerdict;
  readonly expected?: string;
  readonly got?: string;
  readonly error?: ProgramError;
  /** Why the verdict is unsure, where neither of the above says it. */
  readonly doubt?: string;
}

/**
 * How a run came to its end: `done` by itself; `time` or `memory` at that limit; `exit` because the
 * program ended its interpreter.
 */
export type RunEnd = 'done' | 'time' | 'memory' | 'exit';

/** A program run against its tests. */
export interface ProgramRun {
  readonly end: RunEnd;
  readonly outcomes: readonly TestOutcome[];
  /** What kept the whole program from running. */
  readonly error?: ProgramError;
  /** The first of what it printed. */
  readonly printed: string;
  /** Time from its start to its end, in milliseconds. */
  readonly elapsed: number;
}

/** What a run is worth as a reward: `passed` of `total` tests. */
export interface ProgramScore {
  readonly passed: number;
  readonly total: number;
}

/** Counts tests that are unsure as not passed. */
export function scoreOf({ outcomes }: Pick<ProgramRun, 'outcomes'>): ProgramScore {
  const passed = outcomes.filter(({ verdict }) => verdict === 'true').length;
  return { passed, total: outcomes.length };
}

/** Why a test ended as it did, in a few words. */
export function reasonOf({ verdict, expected, got, error, doubt }: TestOutcome): string {
  if (error !== undefined) {
    const place = error.line === undefined ? '' : ` in line ${error.line}`;
    return `${error.type}${place}${error.message === '' ? '' : `: ${error.message}`}`;
  }
  if (verdict === 'true') {
    return 'passed';
  }
  const came = got === undefined ? '' : `got ${got}`;
  const comparison =
    expected === undefined || got === undefined ? came : `${came}, not ${expected}`;
  return [comparison, doubt ?? ''].filter((part) => part !== '').join('; ') || 'not passed';
}
