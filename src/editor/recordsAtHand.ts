import * as vscode from 'vscode';
import {
  defaultTableViewType,
  recordLanguage,
  tableViewType,
  trajectoryLanguage,
} from '../contributions';
import { DisposableStore, type IDisposable } from '../base/lifecycle';

/** The table, trajectory or raw file of records that is worked in; `undefined` for anything else. */
export function recordsAtHand(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) {
    return isTable(input) ? input.uri : undefined;
  }
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined &&
    [recordLanguage, trajectoryLanguage].includes(document.languageId)
    ? document.uri
    : undefined;
}

/** Whether an editor is a table of trajectories. */
export function isTable({ viewType }: vscode.TabInputCustom): boolean {
  return [tableViewType, defaultTableViewType].includes(viewType);
}

/** Calls back when it may be another one. */
export function onRecordsAtHand(listener: () => void): IDisposable {
  const store = new DisposableStore();
  store.add(vscode.window.onDidChangeActiveTextEditor(listener));
  store.add(vscode.window.tabGroups.onDidChangeTabs(listener));
  store.add(vscode.window.tabGroups.onDidChangeTabGroups(listener));
  return store;
}
