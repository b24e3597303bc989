import type { TextSpan } from '../../../base/positions';
import type { JsonValue } from '../../model';

/** A Python program that stands in a text of a trajectory. */
export interface Program {
  readonly part: 'thought' | 'response';
  /** Where its lines stand, without the fences: UTF-16 offsets of that text. */
  readonly span: TextSpan;
  /** The lines as Python reads them, without the indentation of the fence. */
  readonly code: string;
  /** How many lines of `code` come from elsewhere and before the span, as a prompt of code does. */
  readonly linesBefore: number;
  /** Its fence was closed: the model wrote it to its end. */
  readonly isClosed: boolean;
}

/**
 * What a program is run against.
 *
 * `script`: top-level statements, of which each `assert` is a test of its own. Where `check` names
 * a function of the program, the asserts stand in a function `check(candidate)` that is given it.
 * `call`: a function and what it has to return, any one of `accepted`.
 * `input`: what is read from standard input, and what has to be printed.
 */
export type ProgramTest =
  | { readonly kind: 'script'; readonly script: string; readonly check?: string }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly parameters: readonly JsonValue[];
      readonly accepted: readonly JsonValue[];
    }
  | { readonly kind: 'input'; readonly input: string; readonly output: string };

/** The tests that a record brings for the programs of its trajectories. */
export interface ProgramTests {
  /** The `id` of the shape they were written in. */
  readonly shape: string;
  readonly tests: readonly ProgramTest[];
  /** Statements that come before the program, such as the imports its signature needs. */
  readonly setup: string;
  /** The function that is asked for, where one is. */
  readonly functionName?: string;
}

/** What went wrong while a program or a test ran. */
export interface ProgramError {
  /** The class of the exception, as in `TypeError`. */
  readonly type: string;
  readonly message: string;
  /** Line of the program, from 1, where the exception came from inside it. */
  readonly line?: number;
}
