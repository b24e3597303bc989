import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError, ExpectedError } from '../../../../src/base/errors';
import { keepRewards } from '../../../../src/editor/rewards/keepRewards';
import { answers, files, forgetAll, warnings } from '../../../support/fakeVscode';

const path = '/a.jsonl.rewards.jsonl';
const uriAt = (at: string): vscode.Uri =>
  ({
    ...{ path: at, scheme: 'memory' },
    with: (change: { readonly path: string }) => uriAt(change.path),
  }) as unknown as vscode.Uri;
const sidecar = uriAt(path);

const entries = [{ record: 0, index: 0, source: 'programs', reward: 1 }];
const line = '{"record":0,"index":0,"source":"programs","reward":1}\n';
const other = '{"record":0,"source":"my-prm","reward":0.5}\n';

beforeEach(forgetAll);
afterEach(() => void vi.restoreAllMocks());

const keep = () => keepRewards(sidecar, 'programs', entries);

describe('rewards that are kept beside a file', () => {
  it('make the sidecar where there is none, and nothing is asked', async () => {
    expect(await keep()).toBe(true);
    expect([...files]).toEqual([[path, line]]);
    expect(warnings).toEqual([]);
  });

  it('change one that is there when the user says so', async () => {
    files.set(path, other);
    answers.press = 'Change';
    expect(await keep()).toBe(true);
    expect([...files]).toEqual([[path, other + line]]);
    expect(warnings).toEqual(['Change a.jsonl.rewards.jsonl?']);
  });

  it('leave it alone when the user does not', async () => {
    files.set(path, other);
    await expect(keep()).rejects.toBeInstanceOf(CancelledError);
    expect([...files]).toEqual([[path, other]]);
  });

  it('are not asked about where they stand there already', async () => {
    files.set(path, line + other.trimEnd());
    expect(await keep()).toBe(false);
    expect(warnings).toEqual([]);
    expect(files.get(path)).toBe(line + other.trimEnd());
  });

  it('lose nothing that is written while the user is asked', async () => {
    files.set(path, other);
    vi.spyOn(vscode.window, 'showWarningMessage').mockImplementation(() => {
      files.set(path, other + other);
      return Promise.resolve('Change' as never);
    });
    await keep();
    expect(files.get(path)).toBe(other + other + line);
  });

  it('say that the sidecar cannot be written, or would not stay what it is', async () => {
    vi.spyOn(vscode.workspace.fs, 'rename').mockRejectedValue(new Error('it is read-only'));
    const refused = expect(keep()).rejects;
    await refused.toThrow(ExpectedError);
    await expect(keep()).rejects.toThrow('cannot be written: it is read-only');
    expect([...files]).toEqual([]);
    files.set(path, other);
    vi.spyOn(vscode.workspace.fs, 'readFile').mockResolvedValue(new Uint8Array([0xff, 0x0a]));
    await expect(keep()).rejects.toThrow('cannot be read');
  });
});
