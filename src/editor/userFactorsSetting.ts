import * as vscode from 'vscode';
import { checkUserFactors, type UserFactor } from '../analysis/segments/userFactors';
import { inertLabel } from './markdownText';
import { readSetting } from './settings';

const key = 'cotLens.thoughtFactors';
const mostSaid = 3;

/** The user's thought factors that can be used; what is wrong with the others is said. */
export function readUserFactors(): readonly UserFactor[] {
  const { factors, problems } = checkUserFactors(readSetting(key));
  if (problems.length > 0) {
    void complain(problems);
  }
  return factors;
}

async function complain(problems: readonly string[]): Promise<void> {
  const more = problems.length - mostSaid;
  const said = problems.slice(0, mostSaid).map((each) => inertLabel(each, 200));
  const message = vscode.l10n.t('{0}: {1}', key, said.join(' '));
  const shown =
    more > 0 ? vscode.l10n.t('{0} There are {1} problems more.', message, more) : message;
  const open = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showWarningMessage(shown, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', key);
  }
}
