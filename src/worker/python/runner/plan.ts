import type { ProgramError } from '../../../analysis/verify/programs/program';
import type { ProgramJob } from '../messages';
import type { Interpreter } from './interpreter';
import type { PythonObject, PythonSequence } from './pythonObjects';

/** `do` makes ready for a test; `broken` is a test that is no Python. */
export type StepKind = 'do' | 'block' | 'truth' | 'equal' | 'call' | 'input' | 'broken';

/** A statement of a test, compiled. */
export interface Step {
  readonly kind: StepKind;
  readonly stated: string;
  readonly isTest: boolean;
  /** What `steps_of` of `harness.py` gives for this kind, after kind and text. */
  part(index: number): unknown;
  /** The same where it is compiled code. */
  code(index: number): PythonObject;
  /** The same where it is a text. */
  text(index: number): string;
}

/** Program and tests, compiled before any of them is run. */
export interface Plan {
  readonly error?: ProgramError;
  readonly setup: PythonObject;
  readonly program: PythonObject;
  readonly steps: readonly Step[];
}

export function planOf(python: Interpreter, { code, setup, tests }: ProgramJob): Plan {
  const parts = python.harness('plan')(code, setup, JSON.stringify(tests)) as PythonSequence;
  const error = parts.get(0) as PythonSequence | undefined;
  const steps = parts.get(3) as PythonSequence;
  return {
    ...(error !== undefined && { error: errorIn(error) }),
    setup: parts.get(1) as PythonObject,
    program: parts.get(2) as PythonObject,
    steps: Array.from({ length: steps.length }, (_, index) =>
      stepOf(steps.get(index) as PythonSequence),
    ),
  };
}

function errorIn(error: PythonSequence): ProgramError {
  const [type, message, line] = [0, 1, 2].map((index) => error.get(index));
  return {
    type: String(type),
    message: String(message),
    ...(typeof line === 'number' && { line }),
  };
}

function stepOf(step: PythonSequence): Step {
  const kind = step.get(0) as StepKind;
  const part = (index: number): unknown => step.get(2 + index);
  return {
    kind,
    stated: step.get(1) as string,
    isTest: kind !== 'do',
    part,
    code: (index) => part(index) as PythonObject,
    text: (index) => part(index) as string,
  };
}
