import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as vscode from 'vscode';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../../../src/editor/labels/replaceFile';
import { tempFile } from '../../../support/tempFiles';

const write = (fsPath: string, text: string): Promise<void> =>
  replaceFile({ scheme: 'file', fsPath } as unknown as vscode.Uri, new TextEncoder().encode(text));

describe('a file on disk that is replaced', () => {
  it('is made where there is none, with nothing beside it', async () => {
    const folder = dirname(tempFile('a', ''));
    await write(join(folder, 'b'), 'new');
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('stays readable by those who could read it before, and a link stays a link', async () => {
    const path = tempFile('a', 'old');
    chmodSync(path, 0o600);
    const link = join(dirname(path), 'link');
    symlinkSync(path, link);
    await write(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is what it was when that fails', async () => {
    const path = tempFile('a', 'old');
    const folder = join(dirname(path), 'folder');
    mkdirSync(join(folder, 'in it'), { recursive: true });
    await expect(write(folder, 'new')).rejects.toThrow();
    expect(readdirSync(dirname(path))).toEqual(['a', 'folder']);
    expect(readdirSync(folder)).toEqual(['in it']);
  });
});
