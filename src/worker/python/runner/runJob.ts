import type { ProgramError } from '../../../analysis/verify/programs/program';
import type { TestOutcome } from '../../../analysis/verify/programs/outcome';
import type { ProgramJob, RunnerReport } from '../messages';
import { attempt } from './attempt';
import type { Interpreter } from './interpreter';
import type { PythonNames, PythonObject } from './pythonObjects';
import { type Plan, planOf } from './plan';
import { failed, runStep, type StepPlace } from './runStep';

/** How much of what was printed is shown, in UTF-16 units. */
const shownOutput = 4_000;

/** Runs a program and then each of its tests, and says what came of each as soon as it is known. */
export async function runJob(
  python: Interpreter,
  job: ProgramJob,
  send: (report: RunnerReport) => void,
): Promise<void> {
  const plan = planOf(python, job);
  const stated = plan.steps.filter(({ isTest }) => isTest).map((step) => step.stated);
  send({ kind: 'planned', stated });
  const { place, error } = begin(python, job, plan);
  if (error === undefined) {
    await runTests(python, plan, place, send);
  } else {
    // None of them can be run, and each says so.
    stated.forEach((each, index) =>
      send({ kind: 'outcome', index, outcome: { stated: each, ...failed(error) } }),
    );
  }
  const printed = python.printed.text.slice(0, shownOutput);
  send({ kind: 'finished', printed, ...(error !== undefined && { error }) });
}

async function runTests(
  python: Interpreter,
  { steps }: Plan,
  place: StepPlace,
  send: (report: RunnerReport) => void,
): Promise<void> {
  let index = 0;
  let earlier: ProgramError | undefined;
  for (const step of steps) {
    const outcome = runStep(python, step, place);
    if (step.isTest) {
      send({ kind: 'outcome', index, outcome: blaming(earlier, outcome) });
      index++;
    } else {
      earlier = outcome.error ?? earlier;
    }
    // Lets the messages out: the next test may never come to its end.
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

/** A test that misses a name says why, where a statement before it should have given the name. */
function blaming(earlier: ProgramError | undefined, outcome: TestOutcome): TestOutcome {
  return earlier !== undefined && outcome.error?.type === 'NameError'
    ? { ...outcome, error: earlier }
    : outcome;
}

/** Runs the program once for all tests, but for those that run it themselves. */
function begin(
  python: Interpreter,
  job: ProgramJob,
  { error, setup, program, steps }: Plan,
): { readonly place: StepPlace; readonly error?: ProgramError } {
  const names = python.harness('namespace')('program') as PythonNames;
  const place = { setup, program, names };
  if (error !== undefined) {
    return { place, error };
  }
  if (steps.length > 0 && steps.every(({ kind }) => kind === 'input')) {
    return { place };
  }
  const run = (code: PythonObject): ProgramError | undefined =>
    attempt(python, () => python.exec(code, names)).error;
  python.printed.begin();
  run(setup);
  const failure = run(program);
  if (failure !== undefined) {
    return { place, error: failure };
  }
  const ofTests = python.harness('namespace_of_tests')(
    names,
    job.functionName ?? '',
  ) as PythonNames;
  return { place: { ...place, names: ofTests } };
}
