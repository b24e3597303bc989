import type * as vscode from 'vscode';

/** The last part of a file's path. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}
