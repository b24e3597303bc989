import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IDisposable } from '../../../../src/base/lifecycle';
import {
  judgementDiagnostics,
  rewardDiagnostics,
} from '../../../../src/editor/labels/sidecarDiagnostics';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import type { AnalysisClient } from '../../../../src/worker/client';
import { diagnostics, files } from '../../../support/fakeVscode';

vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString() }),
}));

const path = '/a.jsonl';
const sidecar = `${path}.cot-votes.jsonl`;
const uriOf = (at: string): vscode.Uri => {
  const uri = {
    path: at,
    scheme: 'file',
    toString: () => `file://${at}`,
    with: (change: { readonly path: string }) => uriOf(change.path),
  };
  return uri as unknown as vscode.Uri;
};
const file = uriOf(path);

let opened: vscode.EventEmitter<vscode.Uri>;
let closed: vscode.EventEmitter<vscode.Uri>;
let judged: vscode.EventEmitter<vscode.Uri>;
let problems: readonly { readonly line: number; readonly reason: string }[];
let warnings: string[];
let shown: IDisposable;
beforeEach(() => {
  [opened, closed, judged] = [
    new vscode.EventEmitter(),
    new vscode.EventEmitter(),
    new vscode.EventEmitter(),
  ];
  problems = [];
  warnings = [];
  diagnostics.clear();
  files.clear();
  files.set(sidecar, '');
  shown = judgementDiagnostics({
    analysis: {
      api: { judgementProblems: () => Promise.resolve(problems) },
    } as unknown as AnalysisClient,
    sources: {
      files: [],
      isOpen: () => true,
      onDidOpen: opened.event,
      onDidClose: closed.event,
      onDidChangeJudgements: judged.event,
    } as unknown as SourceFiles,
    warn: (message) => warnings.push(message),
  });
});
afterEach(() => shown.dispose());

const lines = (): unknown[] | undefined =>
  diagnostics
    .get(`cot-lens-votes ${sidecar}`)
    ?.map(({ range, message }) => [range.start.line, message]);

describe('the problems of a sidecar of judgements', () => {
  it('are listed when the file is opened, and again when the sidecar changes', async () => {
    problems = [{ line: 3, reason: 'not JSON' }];
    opened.fire(file);
    await expect
      .poll(lines)
      .toEqual([[3, 'This line is no judgement of an answer: not JSON. The others are used.']]);
    problems = [];
    judged.fire(file);
    await expect.poll(lines).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('are gone with the sidecar, and with the file', async () => {
    problems = [{ line: 0, reason: 'not JSON' }];
    opened.fire(file);
    await expect.poll(lines).toHaveLength(1);
    files.clear();
    judged.fire(file);
    await expect.poll(lines).toBeUndefined();
    files.set(sidecar, '');
    judged.fire(file);
    await expect.poll(lines).toHaveLength(1);
    closed.fire(file);
    expect(lines()).toBeUndefined();
  });
});

describe('the problems of a sidecar of rewards', () => {
  it('are listed with it', async () => {
    const rewards = `${path}.rewards.jsonl`;
    files.set(rewards, '');
    const found = [{ line: 1, reason: 'not JSON' }];
    const listed = rewardDiagnostics({
      analysis: {
        api: { rewardProblems: () => Promise.resolve(found) },
      } as unknown as AnalysisClient,
      sources: {
        files: [],
        isOpen: () => true,
        onDidOpen: opened.event,
        onDidClose: closed.event,
        onDidChangeRewards: judged.event,
      } as unknown as SourceFiles,
      warn: (message) => warnings.push(message),
    });
    judged.fire(file);
    await expect
      .poll(() => diagnostics.get(`cot-lens-rewards ${rewards}`)?.map(({ message }) => message))
      .toEqual(['This line gives no reward: not JSON. The others are used.']);
    listed.dispose();
  });
});
