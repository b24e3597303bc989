import * as vscode from 'vscode';
import { CancelledError } from '../../base/errors';
import type { AnalysisClient } from '../../worker/client';
import { readSetting } from '../settings';

/** Where Pyodide may be: the folder that is set, else the packages of the workspace. */
export function pyodideFolders(): readonly string[] {
  const set = readSetting('cotLens.pyodideFolder').trim();
  if (set !== '') {
    return [set];
  }
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => vscode.Uri.joinPath(uri, 'node_modules', 'pyodide').fsPath);
}

/**
 * Says how Pyodide is got where it is not there.
 * @throws CancelledError once that is said
 */
export async function requirePyodide(
  { api }: AnalysisClient,
  folders: readonly string[],
): Promise<void> {
  const { problem } = await api.checkPyodide({ folders });
  if (problem === undefined) {
    return;
  }
  const open = vscode.l10n.t('Open Setting');
  const pressed = await vscode.window.showErrorMessage(`CoT Lens: ${problem}`, open);
  if (pressed === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'cotLens.pyodideFolder');
  }
  throw new CancelledError();
}
