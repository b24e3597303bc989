import * as vscode from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { RunningPrograms } from '../../../../src/editor/programs/runningPrograms';

const document = vscode.Uri.file('/a.jsonl');
const other = vscode.Uri.file('/b.jsonl');

let running: RunningPrograms;
beforeEach(() => {
  running = new RunningPrograms();
});
const states = (uri = document) => [0, 1, 2].map((program) => running.stateOf(uri, program));

describe('the programs of a run', () => {
  it('wait, run one after the other, and are done', () => {
    const run = running.add(document, [0, 2]);
    expect(states()).toEqual(['waits', undefined, 'waits']);
    run.begun(0);
    expect(states()).toEqual(['runs', undefined, 'waits']);
    run.ended(0);
    run.begun(2);
    expect(states()).toEqual([undefined, undefined, 'runs']);
    expect(states(other)).toEqual([undefined, undefined, undefined]);
  });

  it('are all over when the run is given up', () => {
    const run = running.add(document, [0, 1]);
    run.begun(0);
    run.dispose();
    expect(states()).toEqual([undefined, undefined, undefined]);
  });

  it('run where one of two runs has begun with them', () => {
    running.add(document, [0]);
    const second = running.add(document, [0]);
    second.begun(0);
    expect(running.stateOf(document, 0)).toBe('runs');
    second.dispose();
    expect(running.stateOf(document, 0)).toBe('waits');
  });
});
