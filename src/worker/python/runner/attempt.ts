import { errorOf } from '../../../analysis/verify/programs/errorText';
import type { ProgramError } from '../../../analysis/verify/programs/program';
import type { Interpreter } from './interpreter';

/** What came of something that was run: its value, or what it raised. */
export interface Attempt<T> {
  readonly value?: T;
  readonly error?: ProgramError;
}

/**
 * Runs something in Python.
 * @throws whatever ends the interpreter itself
 */
export function attempt<T>(python: Interpreter, run: () => T): Attempt<T> {
  try {
    return { value: run() };
  } catch (error) {
    if (python.isPythonError(error)) {
      return { error: errorOf(error.message, error.type) };
    }
    throw error;
  }
}
