import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError, ExpectedError } from '../../../../src/base/errors';
import { exportPruned } from '../../../../src/views/prune/pruneExporting';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { WorkerEvent } from '../../../../src/worker/protocol';

const uri = (path: string): vscode.Uri =>
  ({
    path,
    fsPath: path,
    scheme: 'file',
    toString: () => `file://${path}`,
  }) as unknown as vscode.Uri;
const file = uri('/runs/a.b.jsonl');

const api = { exportPruned: vi.fn(), cancelPrunedExport: vi.fn() };
let tell: (event: WorkerEvent) => void;
const analysis = {
  api,
  onEvent: (listener: typeof tell) => {
    tell = listener;
    return { dispose: () => undefined };
  },
} as unknown as AnalysisClient;

let offered: vscode.SaveDialogOptions | undefined;
let chosen: vscode.Uri | undefined;
let reported: unknown[];
let cancel: () => void;
let said: string[];
beforeEach(() => {
  vi.clearAllMocks();
  [reported, said] = [[], []];
  api.cancelPrunedExport.mockResolvedValue(undefined);
  Object.assign(vscode.window, {
    showSaveDialog: (options: vscode.SaveDialogOptions) => {
      offered = options;
      return Promise.resolve(chosen);
    },
    withProgress: (_options: unknown, task: (...parameters: unknown[]) => Promise<unknown>) =>
      task(
        { report: (each: unknown) => reported.push(each) },
        {
          onCancellationRequested: (listener: () => void) => {
            cancel = listener;
            return { dispose: () => undefined };
          },
        },
      ),
    showInformationMessage: (message: string) => said.push(message),
  });
});
afterEach(() => {
  chosen = undefined;
});

describe('exportPruned', () => {
  it('writes what the name says, with progress, and says how much that was', async () => {
    chosen = uri('/runs/kept.parquet');
    api.exportPruned.mockImplementation(({ path }: { path: string }) => {
      tell({ kind: 'pruneExport', key: file.toString(), path, done: 3, total: 4 });
      tell({ kind: 'pruneExport', key: 'another', path, done: 4, total: 4 });
      return Promise.resolve({ written: 4, manifest: `${path}.manifest.json` });
    });
    await exportPruned(analysis, file, 'sft', 'jsonl');
    expect(offered?.defaultUri?.path).toBe('/runs/a.sft.jsonl');
    expect(Object.keys(offered?.filters ?? {})).toEqual(['JSONL', 'PARQUET']);
    expect(api.exportPruned).toHaveBeenCalledWith({
      key: file.toString(),
      format: 'sft',
      container: 'parquet',
      path: '/runs/kept.parquet',
    });
    expect(reported).toEqual([{ message: '75 %', increment: 75 }]);
    expect(said).toEqual(['4 rows written to kept.parquet, a manifest beside them.']);
  });

  it('may be given up', async () => {
    chosen = uri('/runs/kept.jsonl');
    api.exportPruned.mockImplementation(() => {
      cancel();
      return Promise.reject(new CancelledError());
    });
    await exportPruned(analysis, file, 'same', 'jsonl');
    expect(api.cancelPrunedExport).toHaveBeenCalledWith({
      key: file.toString(),
      path: '/runs/kept.jsonl',
    });
    expect(said).toEqual([]);
  });

  it('writes nothing where no place is chosen, nor over the file itself', async () => {
    await exportPruned(analysis, file, 'same', 'jsonl');
    chosen = file;
    await expect(exportPruned(analysis, file, 'same', 'jsonl')).rejects.toThrow(ExpectedError);
    expect(api.exportPruned).not.toHaveBeenCalled();
  });
});
