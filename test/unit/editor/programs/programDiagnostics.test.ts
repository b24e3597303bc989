import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProgramRun } from '../../../../src/analysis/verify/programs/outcome';
import { ProgramDiagnostics } from '../../../../src/editor/programs/programDiagnostics';
import { ProgramResults } from '../../../../src/editor/programs/programResults';
import { closeDocument, diagnostics, openDocument } from '../../../support/fakeVscode';
import { ProgramDocument, programReport, trajectoriesWith } from '../../../support/programDocument';

let document: ProgramDocument;
let changed: vscode.EventEmitter<vscode.Uri>;
let results: ProgramResults;
let shown: ProgramDiagnostics;
beforeEach(() => {
  document = new ProgramDocument();
  changed = new vscode.EventEmitter();
  const trajectories = trajectoriesWith(document, changed);
  results = new ProgramResults(trajectories);
  shown = new ProgramDiagnostics(trajectories, results);
  openDocument(document);
});
afterEach(() => {
  closeDocument(document);
  shown.dispose();
  results.dispose();
});

/** Line, message and severity of what is listed. */
const listed = () =>
  diagnostics
    .get(`cot-lens-programs ${document.uri.path}`)
    ?.map(({ range, message, severity }) => [document.textAt(range), message, severity]);
const { Warning, Information } = vscode.DiagnosticSeverity;

function listedOf(run: Partial<ProgramRun>): ReturnType<typeof listed> {
  results.add(document.uri, programReport(run));
  return listed();
}

describe('the problems of programs', () => {
  it('are the tests that are not passed, at the line that is to blame', () => {
    const outcomes = [
      { stated: 'assert f(1) == 1', verdict: 'true' },
      { stated: 'assert f(2) == 3', verdict: 'false', expected: '3', got: '2' },
      {
        stated: 'assert f([])',
        verdict: 'false',
        error: { type: 'TypeError', message: 'no number', line: 2 },
      },
      { stated: 'assert f(3)', verdict: 'unsure', doubt: 'not run' },
    ] as const;
    expect(listedOf({ outcomes })).toEqual([
      ['def f(x):', 'assert f(2) == 3: got 2, expected 3', Warning],
      ['    return x', 'assert f([]): TypeError: no number', Warning],
      ['def f(x):', 'assert f(3): cannot tell (not run)', Information],
    ]);
  });

  it('are one where no test could be run, with the line of the error', () => {
    const error = { type: 'SyntaxError', message: 'invalid syntax', line: 2 };
    const outcomes = ['assert f(1)', 'assert f(2)'].map(
      (stated) => ({ stated, verdict: 'false', error }) as const,
    );
    const message = '0 of 2 tests passed · SyntaxError: invalid syntax';
    expect(listedOf({ error, outcomes })).toEqual([['    return x', message, Warning]]);
  });

  it('are one where the program has ended before its tests were known', () => {
    const error = { type: 'TimeLimit', message: 'stopped after 10 s' };
    const message = 'stopped at the time limit';
    expect(listedOf({ error, end: 'time' })).toEqual([['def f(x):', message, Warning]]);
  });

  it('are no warning where the sandbox lacks what is needed', () => {
    const error = { type: 'ModuleNotFoundError', message: "No module named 'numpy'", line: 1 };
    const outcomes = [{ stated: 'assert f(1)', verdict: 'unsure', error, doubt: 'no numpy' }];
    expect(listedOf({ error, outcomes: outcomes as ProgramRun['outcomes'] })).toEqual([
      [
        'def f(x):',
        "0 of 1 tests passed · ModuleNotFoundError: No module named 'numpy'",
        Information,
      ],
    ]);
  });

  it('name the test that came to a limit, and those that were not run', () => {
    const error = { type: 'TimeLimit', message: 'stopped after 10 s' };
    const outcomes = [
      { stated: 'assert f(1)', verdict: 'true' },
      { stated: 'assert f(2)', verdict: 'false', error },
      { stated: 'assert f(3)', verdict: 'unsure', doubt: 'not run' },
    ] as const;
    expect(listedOf({ error, outcomes, end: 'time' })?.map(([, message]) => message)).toEqual([
      'assert f(2): stopped at the time limit',
      'assert f(3): cannot tell (not run)',
    ]);
  });

  it('are gone when the text has changed, and when the document is closed', () => {
    const outcomes = [{ stated: 'assert f(1)', verdict: 'false' }] as const;
    expect(listedOf({ outcomes })).toHaveLength(1);
    changed.fire(document.uri);
    expect(listed()).toEqual([]);
    expect(listedOf({ outcomes })).toHaveLength(1);
    closeDocument(document);
    expect(listed()).toBeUndefined();
  });
});
