import * as vscode from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { trajectoryScheme } from '../../../src/contributions';
import { LastTrajectory } from '../../../src/views/lastTrajectory';

/** An editor on a trajectory, by its record, or on a text file. */
function editorOn(record: number | undefined): vscode.TextEditor {
  const query = JSON.stringify({ file: 'file:///a.jsonl', record, index: 0 });
  const uri = record === undefined ? { scheme: 'file' } : { scheme: trajectoryScheme, query };
  return { document: { uri } } as unknown as vscode.TextEditor;
}

describe('LastTrajectory', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('stays with the trajectory while something else is looked at', () => {
    const looked = new vscode.EventEmitter<vscode.TextEditor | undefined>();
    vi.spyOn(vscode.window, 'onDidChangeActiveTextEditor').mockImplementation(looked.event);
    const last = new LastTrajectory();
    expect(last.address).toBeUndefined();
    looked.fire(editorOn(4));
    expect(last.address?.id).toEqual({ record: 4, index: 0 });
    looked.fire(editorOn(undefined));
    looked.fire(undefined);
    expect(last.address?.id).toEqual({ record: 4, index: 0 });
    looked.fire(editorOn(7));
    expect(last.address?.id).toEqual({ record: 7, index: 0 });
    last.dispose();
    looked.fire(editorOn(9));
    expect(last.address?.id).toEqual({ record: 7, index: 0 });
  });
});
