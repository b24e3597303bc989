import type { ProgramError, ProgramTests } from '../../analysis/verify/programs/program';
import type { TestOutcome } from '../../analysis/verify/programs/outcome';

/** What the process of the sandbox is started with, as its only parameter. */
export interface RunnerParameters {
  readonly pyodideFolder: string;
  /** What Python may take, in bytes. */
  readonly memory: number;
}

/** A program and what it is run against: the one thing that is ever sent into the sandbox. */
export interface ProgramJob extends Pick<ProgramTests, 'setup' | 'tests' | 'functionName'> {
  readonly code: string;
  /** After this many milliseconds the sandbox ends itself, should nobody else have ended it. */
  readonly longest: number;
}

/** What comes out of the sandbox. */
export type RunnerReport =
  | { readonly kind: 'ready' }
  /** It cannot be used at all. */
  | { readonly kind: 'broken'; readonly message: string }
  /** The tests as they are written, before any is run. */
  | { readonly kind: 'planned'; readonly stated: readonly string[] }
  | { readonly kind: 'outcome'; readonly index: number; readonly outcome: TestOutcome }
  | { readonly kind: 'finished'; readonly printed: string; readonly error?: ProgramError };

export function isRunnerReport(message: unknown): message is RunnerReport {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    ['ready', 'broken', 'planned', 'outcome', 'finished'].includes(message.kind)
  );
}
