import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError, ExpectedError } from '../../../../src/base/errors';
import { requirePermission } from '../../../../src/editor/programs/permission';
import { answers, forgetAll, warnings } from '../../../support/fakeVscode';

class Memory {
  private readonly values = new Map<string, unknown>();
  get = (key: string): unknown => this.values.get(key);
  update = (key: string, value: unknown): Promise<void> => {
    this.values.set(key, value);
    return Promise.resolve();
  };
}

let memory: vscode.Memento;
beforeEach(() => {
  forgetAll();
  memory = new Memory() as unknown as vscode.Memento;
});
const workspace = vscode.workspace as { isTrusted: boolean };
afterEach(() => {
  workspace.isTrusted = true;
});

describe('permission to run programs', () => {
  it('is asked for once', async () => {
    answers.press = 'Run in the Sandbox';
    await requirePermission(memory);
    await requirePermission(memory);
    expect(warnings).toHaveLength(1);
  });

  it('is asked for again where it was not given', async () => {
    await expect(requirePermission(memory)).rejects.toThrow(CancelledError);
    await expect(requirePermission(memory)).rejects.toThrow(CancelledError);
    expect(warnings).toHaveLength(2);
  });

  it('cannot be given in a workspace that is not trusted', async () => {
    workspace.isTrusted = false;
    await expect(requirePermission(memory)).rejects.toThrow(ExpectedError);
    expect(warnings).toEqual([]);
  });
});
