import type * as vscode from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgramRun } from '../../../../src/analysis/verify/programs/outcome';
import { ProgramResults } from '../../../../src/editor/programs/programResults';
import { Uri } from '../../../support/fakeVscode';
import { ProgramDocument, programReport, trajectoriesWith } from '../../../support/programDocument';

const file = Uri.file('/a.jsonl') as unknown as vscode.Uri;
const document = (record: number, of = '/a.jsonl'): vscode.Uri => {
  const query = JSON.stringify({ file: of, record, index: 0 });
  return { scheme: 'cot-lens', query, toString: () => `${of} ${record}` } as unknown as vscode.Uri;
};
const half = [{ verdict: 'true' }, { verdict: 'false' }] as unknown as ProgramRun['outcomes'];

let results: ProgramResults;
beforeEach(() => {
  results = new ProgramResults(trajectoriesWith(new ProgramDocument()));
});

describe('the rewards of open trajectories', () => {
  it('are those of one file', () => {
    results.add(document(3), programReport({ outcomes: half }));
    results.add(document(4, '/b.jsonl'), programReport({ outcomes: half }));
    const reward = { record: 3, index: 0, source: 'programs', reward: 0.5 };
    expect(results.rewardsOf(file)).toEqual([reward]);
  });

  it('are not those of drafts, nor of programs that were stopped', () => {
    const draft = { ...programReport({ outcomes: half }), isFinal: false };
    results.add(document(3), draft);
    results.add(document(4), programReport({ end: 'time', outcomes: half }));
    expect(results.rewardsOf(file)).toEqual([]);
  });
});
