import * as vscode from 'vscode';
import { trajectoryScheme } from '../contributions';

/** The visible editors that show a trajectory document. */
export function trajectoryEditors(): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(
    ({ document }) => document.uri.scheme === trajectoryScheme,
  );
}

/** The documents that stand in a tab, alone or beside another. */
export function urisInTabs(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => {
    if (input instanceof vscode.TabInputText) {
      return [input.uri];
    }
    return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
  });
  return new Set(uris.map((uri) => uri.toString()));
}

/** Whether an editor is one side of a diff, which has colours of its own. */
export function isInDiff({ document, viewColumn }: vscode.TextEditor): boolean {
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ activeTab, viewColumn: column }) => {
    const input = activeTab?.input;
    return (
      input instanceof vscode.TabInputTextDiff &&
      (viewColumn === undefined || viewColumn === column) &&
      (input.original.toString() === uri || input.modified.toString() === uri)
    );
  });
}

/** The active editor, when it shows a trajectory document. */
export function activeTrajectoryEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.scheme === trajectoryScheme ? editor : undefined;
}

export const trajectorySelector: vscode.DocumentSelector = { scheme: trajectoryScheme };
