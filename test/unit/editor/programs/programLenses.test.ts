import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgramLenses } from '../../../../src/editor/programs/programLenses';
import { RunningPrograms } from '../../../../src/editor/programs/runningPrograms';
import type { AnalysisClient } from '../../../../src/worker/client';
import { grantTrust } from '../../../support/fakeVscode';
import { ProgramDocument, programPlace, trajectoriesWith } from '../../../support/programDocument';

vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));

const document = new ProgramDocument();
const { part, start, end } = programPlace;
const programs = [{ part, span: { start, end }, linesBefore: 0 }];
let tests: number;
let lenses: ProgramLenses;
let running: RunningPrograms;
beforeEach(() => {
  tests = 4;
  running = new RunningPrograms();
  lenses = new ProgramLenses(
    {
      api: { programs: () => Promise.resolve({ programs, final: 0, tests }) },
    } as unknown as AnalysisClient,
    trajectoriesWith(document),
    running,
  );
});
const workspace = vscode.workspace as { isTrusted: boolean };
afterEach(() => {
  workspace.isTrusted = true;
  lenses.dispose();
});

const offered = () => lenses.provideCodeLenses(document as unknown as vscode.TextDocument);

describe('the lens of a program', () => {
  it('stands above its first line and runs it', async () => {
    const [lens, ...others] = await offered();
    expect(others).toEqual([]);
    expect(document.textAt(lens?.range ?? new vscode.Range(0, 0, 0, 0))).toBe('def f(x):');
    expect(lens?.command).toEqual({
      title: '$(play) Run against 4 tests',
      command: 'cotLens.runPrograms',
      arguments: [{ document: document.uri.toString(), program: 0 }],
    });
  });

  it('counts one test', async () => {
    tests = 1;
    expect((await offered())[0]?.command?.title).toBe('$(play) Run against 1 test');
  });

  it('says that its program waits, then that it runs, and offers it again', async () => {
    let changes = 0;
    lenses.onDidChangeCodeLenses(() => changes++);
    const command = async () => (await offered())[0]?.command;
    const run = running.add(document.uri, [0]);
    expect(await command()).toEqual({ title: '$(watch) Waiting for other programs', command: '' });
    run.begun(0);
    const title = '$(sync~spin) Running against 4 tests';
    expect(await command()).toEqual({ title, command: '' });
    tests = 1;
    expect((await command())?.title).toBe('$(sync~spin) Running against 1 test');
    run.ended(0);
    expect((await command())?.command).toBe('cotLens.runPrograms');
    expect(changes).toBe(3);
  });

  it('is not there without tests', async () => {
    tests = 0;
    expect(await offered()).toEqual([]);
  });

  it('is there as soon as the workspace is trusted', async () => {
    workspace.isTrusted = false;
    expect(await offered()).toEqual([]);
    let isChanged = false;
    lenses.onDidChangeCodeLenses(() => (isChanged = true));
    grantTrust();
    expect(isChanged).toBe(true);
    expect(await offered()).toHaveLength(1);
  });
});
