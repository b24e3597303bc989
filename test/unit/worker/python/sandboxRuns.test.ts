import { describe, expect, it } from 'vitest';
import type { ProgramRun } from '../../../../src/analysis/verify/programs/outcome';
import { CancelledError } from '../../../../src/base/errors';
import type { SandboxOptions } from '../../../../src/worker/python/sandbox';
import {
  type RunSandbox,
  type SandboxRun,
  SandboxRuns,
} from '../../../../src/worker/python/sandboxRuns';
import { script } from '../../../support/pythonSandbox';

const options: SandboxOptions = {
  runner: '',
  pyodideFolder: '',
  limits: { seconds: 1, mebibytes: 64 },
};
const done: ProgramRun = { end: 'done', outcomes: [], printed: '', elapsed: 0 };

/** Runs a program until it is told that it has ended. */
class FakeSandbox implements RunSandbox {
  readonly codes: string[] = [];
  isDisposed = false;
  private finish: (run: ProgramRun) => void = () => undefined;
  private fail: (error: Error) => void = () => undefined;

  run(code: string): Promise<ProgramRun> {
    this.codes.push(code);
    return new Promise((resolve, reject) => {
      [this.finish, this.fail] = [resolve, reject];
    });
  }

  endProgram(): void {
    this.finish(done);
  }

  dispose(): void {
    this.isDisposed = true;
    this.fail(new CancelledError());
  }
}

function fakeRuns() {
  const sandboxes: FakeSandbox[] = [];
  const runs = new SandboxRuns(() => {
    const sandbox = new FakeSandbox();
    sandboxes.push(sandbox);
    return sandbox;
  });
  return { runs, sandboxes, running: () => sandboxes.map(({ codes }) => codes.join(' ')) };
}

function program(run: SandboxRun, code: string): Promise<ProgramRun> {
  return run.program(options, { code, tests: script(''), more: false });
}

/** Lets everything happen that waits for nothing. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('runs of programs', () => {
  it('leave each other alone when one is ended', async () => {
    const { runs, sandboxes } = fakeRuns();
    const first = program(runs.get('first'), 'a');
    const second = program(runs.get('second'), 'b');
    await settled();
    runs.end('first');
    await expect(first).rejects.toThrow(CancelledError);
    expect(sandboxes.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
    sandboxes[1]?.endProgram();
    expect(await second).toBe(done);
  });

  it('have one sandbox for all of their programs', async () => {
    const { runs, sandboxes, running } = fakeRuns();
    const first = program(runs.get('one'), 'a');
    await settled();
    sandboxes[0]?.endProgram();
    await first;
    void program(runs.get('one'), 'b').catch(() => undefined);
    await settled();
    expect(running()).toEqual(['a b']);
    runs.dispose();
  });

  it('wait where two go on, and begin in the order they came', async () => {
    const { runs, running } = fakeRuns();
    const ended = ['a', 'b', 'c', 'd'].map((name) =>
      program(runs.get(name), name).catch((error: unknown) => error),
    );
    await settled();
    expect(running()).toEqual(['a', 'b']);
    runs.end('b');
    await settled();
    expect(running()).toEqual(['a', 'b', 'c']);
    runs.dispose();
    expect(await Promise.all(ended)).toEqual(Array(4).fill(new CancelledError()));
    expect(running()).toHaveLength(3);
  });

  it('are given up while they wait', async () => {
    const { runs, running } = fakeRuns();
    const ended = ['a', 'b', 'c'].map((name) =>
      program(runs.get(name), name).catch((error: unknown) => error),
    );
    await settled();
    runs.end('c');
    expect(await ended[2]).toBeInstanceOf(CancelledError);
    expect(running()).toEqual(['a', 'b']);
    runs.dispose();
  });

  it('run nothing any more once they are ended', async () => {
    const { runs, sandboxes } = fakeRuns();
    const run = runs.get('late');
    runs.end('late');
    await expect(program(run, 'a')).rejects.toThrow(CancelledError);
    expect(sandboxes).toEqual([]);
  });
});
