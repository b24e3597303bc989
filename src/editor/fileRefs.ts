import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import type { FileRef } from '../worker/protocol';

/**
 * Says to the analysis thread where the bytes of a file are: on disk, or in an editor when it holds
 * unsaved changes or shows a file that is not on this machine's disk.
 */
export async function fileRefOf(uri: vscode.Uri): Promise<FileRef> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
  if (uri.scheme === 'file' && open?.isDirty !== true) {
    return { key, path: uri.fsPath };
  }
  const document = open ?? (await openDocument(uri));
  return { key, contents: { text: document.getText(), version: `editor:${document.version}` } };
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(vscode.l10n.t('{0} cannot be read: {1}', uri.toString(true), reason));
  }
}
