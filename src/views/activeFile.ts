import * as vscode from 'vscode';
import { defaultTableViewType, recordLanguage, tableViewType } from '../contributions';

/** The file of trajectories that the active editor shows, as a table or as text. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) {
    return [tableViewType, defaultTableViewType].includes(input.viewType) ? input.uri : undefined;
  }
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === recordLanguage ? document.uri : undefined;
}
