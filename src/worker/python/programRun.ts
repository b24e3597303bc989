import type { ProgramError } from '../../analysis/verify/programs/program';
import type { ProgramRun, RunEnd, TestOutcome } from '../../analysis/verify/programs/outcome';
import { watchMemory } from './memoryWatch';
import type { ProgramJob, RunnerReport } from './messages';
import type { SandboxLimits } from './sandboxLimits';
import type { ProcessEnd, SandboxProcess } from './sandboxProcess';

/** What the clock inside waits longer than the one outside, in milliseconds. */
const grace = 3_000;

/**
 * Runs a program in a process that is ready, until it has finished, ended itself, or come to a
 * limit. What was found until then is kept.
 */
export async function runIn(
  process: SandboxProcess,
  job: Omit<ProgramJob, 'longest'>,
  { seconds, mebibytes }: SandboxLimits,
): Promise<ProgramRun> {
  const start = performance.now();
  const time = seconds * 1_000;
  const reports = new Reports();
  let limit: 'time' | 'memory' | undefined;
  const stop = (reached: 'time' | 'memory'): void => {
    limit ??= reached;
    process.kill();
  };
  const clock = setTimeout(() => stop('time'), time);
  const watch = watchMemory(process.id, mebibytes * 2 ** 20, () => stop('memory'));
  const finished = new Promise<undefined>((resolve) => {
    process.run({ ...job, longest: time + grace }, (report) => {
      reports.take(report);
      if (report.kind === 'finished') {
        resolve(undefined);
      }
    });
  });
  const end = await Promise.race([finished, process.ended]);
  clearTimeout(clock);
  watch.dispose();
  return reports.runEndedBy(limit ?? endOf(end), performance.now() - start, seconds);
}

/** V8 aborts where it has no memory; every other end is the program's doing. */
function endOf(end: ProcessEnd | undefined): RunEnd {
  if (end === undefined) {
    return 'done';
  }
  return end.signal !== null || (end.code ?? 0) >= 128 ? 'memory' : 'exit';
}

/** What has been heard of a run. */
class Reports {
  private stated: readonly string[] = [];
  private readonly outcomes: (TestOutcome | undefined)[] = [];
  private printed = '';
  private error: ProgramError | undefined;

  take(report: RunnerReport): void {
    switch (report.kind) {
      case 'planned':
        this.stated = report.stated;
        break;
      case 'outcome':
        this.outcomes[report.index] = report.outcome;
        break;
      case 'finished':
        this.printed = report.printed;
        this.error = report.error;
        break;
      case 'ready':
      case 'broken':
    }
  }

  /** Of the tests that nothing was heard of, the first did not end and the others were not run. */
  runEndedBy(end: RunEnd, elapsed: number, seconds: number): ProgramRun {
    const error = this.error ?? errorOfEnd(end, seconds);
    const first = this.stated.findIndex((_, index) => this.outcomes[index] === undefined);
    const outcomes = this.stated.map((stated, index): TestOutcome => {
      const known = this.outcomes[index];
      if (known !== undefined) {
        return known;
      }
      return index === first
        ? { stated, verdict: 'false', ...(error !== undefined && { error }) }
        : { stated, verdict: 'unsure', doubt: 'not run' };
    });
    const { printed } = this;
    return { end, outcomes, printed, elapsed, ...(error !== undefined && { error }) };
  }
}

function errorOfEnd(end: RunEnd, seconds: number): ProgramError | undefined {
  switch (end) {
    case 'time':
      return { type: 'TimeLimit', message: `stopped after ${seconds} s` };
    case 'memory':
      return { type: 'MemoryLimit', message: 'stopped at the limit of memory' };
    case 'exit':
      return { type: 'Exit', message: 'the program ended its interpreter' };
    case 'done':
      return undefined;
  }
}
