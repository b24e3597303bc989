import type { ProgramError } from '../../../analysis/verify/programs/program';
import type { TestOutcome } from '../../../analysis/verify/programs/outcome';
import { isSameOutput } from '../../../analysis/verify/programs/sameOutput';
import type { ClaimVerdict } from '../../../analysis/verify/claim';
import { type Attempt, attempt } from './attempt';
import type { Interpreter } from './interpreter';
import type { Step } from './plan';
import type { PythonNames, PythonObject } from './pythonObjects';

/** What the steps of one program share. */
export interface StepPlace {
  readonly setup: PythonObject;
  readonly program: PythonObject;
  /** What tests see of the program. */
  readonly names: PythonNames;
}

type Judged = Omit<TestOutcome, 'stated'>;

/**
 * Runs one step. Each side of a comparison is run by itself, so that a program finds nothing of what
 * is expected in the frame that it is called from.
 */
export function runStep(python: Interpreter, step: Step, place: StepPlace): TestOutcome {
  const judged = judge(python, step, place);
  return { stated: step.stated, ...judged };
}

function judge(python: Interpreter, step: Step, place: StepPlace): Judged {
  const value = (index: number): PythonObject => python.eval(step.code(index), place.names);
  switch (step.kind) {
    case 'broken':
      return { verdict: 'unsure', doubt: `the test is no Python: ${step.text(0)}` };
    case 'input':
      return judgeInput(python, step, place);
    case 'do':
    case 'block': {
      const doubt = step.text(1);
      const { error } = attempt(python, () => python.exec(step.code(0), place.names));
      return error === undefined
        ? { verdict: verdictBut(doubt), ...said({ doubt }) }
        : failed(error);
    }
    case 'truth': {
      const doubt = step.text(2);
      return verdictOf(
        attempt(python, () => python.harness('judge_truth')(value(0), step.part(1), doubt)),
        doubt,
      );
    }
    case 'equal':
      return verdictOf(
        attempt(python, () => python.harness('judge_equal')(value(0), value(1), step.part(2))),
      );
    case 'call':
      return verdictOf(attempt(python, () => python.harness('judge_call')(value(0), step.part(1))));
  }
}

/** Runs the whole program anew, as the interpreter would run a file. */
function judgeInput(python: Interpreter, step: Step, { setup, program }: StepPlace): Judged {
  const names = python.harness('namespace')('__main__') as PythonNames;
  const expected = step.text(1);
  python.printed.begin();
  python.harness('begin_input')(step.part(0));
  const { error } = attempt(python, () => {
    python.exec(setup, names);
    python.exec(program, names);
  });
  python.harness('flush')();
  const { text, isCut } = python.printed;
  if (error !== undefined && !isOrderlyExit(error)) {
    return failed(error);
  }
  if (isCut) {
    return { verdict: 'false', doubt: 'it prints more than 1 MiB' };
  }
  const verdict = isSameOutput(text, expected) ? 'true' : 'false';
  return { verdict, expected: shortened(expected), got: shortened(text) };
}

/** `sys.exit()` and `sys.exit(0)` are how many programs end. */
function isOrderlyExit({ type, message }: { type: string; message: string }): boolean {
  return type === 'SystemExit' && ['', '0', 'None'].includes(message);
}

function verdictOf({ value, error }: Attempt<unknown>, doubt = ''): Judged {
  if (error !== undefined) {
    return failed(error);
  }
  const [verdict, expected, got] = (value as { toJs(): [ClaimVerdict, string, string] }).toJs();
  const why = doubt === '' ? 'a type of the program’s own says so' : doubt;
  return { verdict, ...said({ expected, got, doubt: verdict === 'unsure' ? why : '' }) };
}

/** What comes of a test that an exception ends: unsure where the sandbox is to blame for it. */
export function failed(error: ProgramError): Judged {
  const doubt = missingIn(error.message);
  return { verdict: doubt === '' ? 'false' : 'unsure', error, ...said({ doubt }) };
}

/** What the sandbox lacks and a Python outside of it would have. */
function missingIn(message: string): string {
  const [, module] = /^No module named '([\w.]+)'/.exec(message) ?? [];
  if (module !== undefined) {
    return `the sandbox has the standard library only, and no ${module}`;
  }
  return message.includes("can't start new thread") ? 'the sandbox has no threads' : '';
}

function verdictBut(doubt: string): ClaimVerdict {
  return doubt === '' ? 'true' : 'unsure';
}

/** Leaves out what is empty. */
function said<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>;
}

function shortened(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
