import * as vscode from 'vscode';
import {
  budgetPanelType,
  costPanelType,
  factorPanelType,
  fileVotesPanelType,
  treePanelType,
  rewardsPanelType,
  prunePanelType,
  votePanelType,
} from '../contributions';

const panelTypes = [
  budgetPanelType,
  costPanelType,
  factorPanelType,
  fileVotesPanelType,
  treePanelType,
  rewardsPanelType,
  prunePanelType,
  votePanelType,
];

/** Whether a page of ours, other than the table, is what is worked in. */
export function isLensTabActive(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputWebview)) {
    return false;
  }
  // VS Code puts a prefix of its own before the type that a panel was made with.
  const type = input.viewType.replace(/^mainThreadWebview-/, '');
  return panelTypes.includes(type);
}
