import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError } from '../../../../src/base/errors';
import { ProgramResults } from '../../../../src/editor/programs/programResults';
import { runEach } from '../../../../src/editor/programs/runEach';
import { RunningPrograms } from '../../../../src/editor/programs/runningPrograms';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { EventEmitter } from '../../../support/fakeEvents';
import { ProgramDocument, programReport, trajectoriesWith } from '../../../support/programDocument';

vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));

const document = new ProgramDocument();

/** An analysis thread that runs a program when it is told to. */
class FakeThread {
  readonly events = new EventEmitter<WorkerEvent>();
  readonly ended: string[] = [];
  run = '';
  finish: () => void = () => undefined;
  private giveUp: (error: Error) => void = () => undefined;
  readonly client = {
    onEvent: this.events.event,
    api: {
      runProgram: ({ run, program }: { readonly run: string; readonly program: number }) => {
        this.run = run;
        return new Promise((resolve, reject) => {
          this.finish = () => resolve({ ...programReport({}), index: program });
          this.giveUp = reject;
        });
      },
      endProgramRun: ({ run }: { readonly run: string }) => {
        this.ended.push(run);
        this.giveUp(new CancelledError());
        return Promise.resolve();
      },
    },
  } as unknown as AnalysisClient;

  begin(program: number, run = this.run): void {
    this.events.fire({ kind: 'programBegun', key: 'a', run, program });
  }
}

let thread: FakeThread;
let running: RunningPrograms;
let results: ProgramResults;
let messages: string[];
const cancelling = new EventEmitter<void>();
let token: { isCancellationRequested: boolean };
beforeEach(() => {
  thread = new FakeThread();
  running = new RunningPrograms();
  results = new ProgramResults(trajectoriesWith(document));
  messages = [];
  token = { isCancellationRequested: false };
});

function run(...chosen: readonly number[]): Promise<void> {
  const { uri } = document;
  return runEach(
    { analysis: thread.client, results, running },
    { document: uri, address: { file: uri, id: { record: 0, index: 0 } }, chosen },
    { report: ({ message }) => message !== undefined && messages.push(message) },
    Object.assign(token, { onCancellationRequested: cancelling.event as vscode.Event<unknown> }),
  );
}

const states = () => [0, 1].map((program) => running.stateOf(document.uri, program));
const isAsked = () => expect.poll(() => thread.run).not.toBe('');

describe('programs of a trajectory that are run', () => {
  it('say that they wait, which of them runs, and what it came to', async () => {
    const done = run(0, 1);
    await isAsked();
    expect(states()).toEqual(['waits', 'waits']);
    expect(messages).toEqual(['waiting for other programs']);
    thread.begin(0);
    expect(states()).toEqual(['runs', 'waits']);
    thread.finish();
    await expect.poll(states).toEqual([undefined, 'waits']);
    expect(results.of(document.uri).map(({ index }) => index)).toEqual([0]);
    thread.begin(1);
    thread.finish();
    await done;
    expect(messages.slice(1)).toEqual(['1 of 2', '2 of 2']);
    expect(states()).toEqual([undefined, undefined]);
    expect(thread.ended).toEqual([thread.run]);
  });

  it('do not mind the turns of other runs', async () => {
    void run(0);
    await isAsked();
    thread.begin(0, 'another');
    expect(states()).toEqual(['waits', undefined]);
    thread.finish();
  });

  it('are over for those who look when the user has stopped them', async () => {
    const stopped = expect(run(0, 1)).rejects.toBeInstanceOf(CancelledError);
    await isAsked();
    token.isCancellationRequested = true;
    cancelling.fire();
    await stopped;
    expect(states()).toEqual([undefined, undefined]);
    expect(results.of(document.uri)).toEqual([]);
  });
});
