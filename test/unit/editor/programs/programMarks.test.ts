import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProgramMarks } from '../../../../src/editor/programs/programMarks';
import { ProgramResults } from '../../../../src/editor/programs/programResults';
import { closeDocument, showEditors } from '../../../support/fakeVscode';
import { ProgramDocument, programReport, trajectoriesWith } from '../../../support/programDocument';

const document = new ProgramDocument();
const passed = { stated: 'assert f(1) == 1', verdict: 'true' } as const;
const failed = { stated: 'assert f(1) == 2', verdict: 'false' } as const;

let drawn: readonly vscode.DecorationOptions[];
let results: ProgramResults;
let marks: ProgramMarks;
const editor = {
  document,
  setDecorations: (_type: unknown, options: readonly vscode.DecorationOptions[]) => {
    drawn = options;
  },
};
beforeEach(() => {
  drawn = [];
  const trajectories = trajectoriesWith(document);
  results = new ProgramResults(trajectories);
  marks = new ProgramMarks(trajectories, results);
  showEditors([editor]);
});
afterEach(() => {
  marks.dispose();
  results.dispose();
  showEditors([]);
});

/** Line, text and colour of what is drawn. */
const seen = () =>
  drawn.map(({ range, renderOptions }) => {
    const { contentText, color } = renderOptions?.after ?? {};
    return [document.textAt(range), contentText, (color as { readonly id: string }).id];
  });

describe('the mark of a program', () => {
  it('says behind its first line how many tests it passed', () => {
    results.add(document.uri, programReport({ outcomes: [passed, passed] }));
    expect(seen()).toEqual([['def f(x):', '✓ 2 of 2 tests passed', 'charts.green']]);
    results.add(document.uri, programReport({ outcomes: [passed, failed] }));
    expect(seen()).toEqual([['def f(x):', '✗ 1 of 2 tests passed', 'charts.red']]);
  });

  it('says what stopped it, and is no success without a test', () => {
    const error = { type: 'MemoryLimit', message: 'stopped at the limit of memory' };
    results.add(document.uri, programReport({ error, end: 'memory' }));
    const text = '✗ stopped at the memory limit';
    expect(seen()).toEqual([['def f(x):', text, 'charts.red']]);
  });

  it('is drawn in an editor that is opened later, and goes with the document', () => {
    showEditors([]);
    results.add(document.uri, programReport({ outcomes: [passed] }));
    expect(drawn).toEqual([]);
    showEditors([editor]);
    expect(drawn).toHaveLength(1);
    closeDocument(document);
    expect(drawn).toEqual([]);
  });

  it('is drawn on no other document', () => {
    const other = { uri: { scheme: 'file', toString: () => 'file:///b.py' } };
    let isDrawn = false;
    showEditors([{ document: other, setDecorations: () => (isDrawn = true) }]);
    results.add(document.uri, programReport({ outcomes: [passed] }));
    expect(isDrawn).toBe(false);
  });
});
