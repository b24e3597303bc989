import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import { addressOf } from './trajectoryUri';

/**
 * The file of records that a command is about: the one it was called for, else that of the active
 * editor, be it the raw file, its table, or a trajectory out of it.
 * @throws ExpectedError where there is none
 */
export function fileAtHand(given: unknown): vscode.Uri {
  const uri = given instanceof vscode.Uri ? given : uriOfActiveTab();
  const file = uri && (addressOf(uri)?.file ?? uri);
  if (file === undefined) {
    throw new ExpectedError(vscode.l10n.t('Open a file of trajectories first.'));
  }
  return file;
}

function uriOfActiveTab(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : vscode.window.activeTextEditor?.document.uri;
}
