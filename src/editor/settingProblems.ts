import * as vscode from 'vscode';
import type { Settings } from '../contributions';
import { inertLabel } from './markdownText';

const mostSaid = 3;

/** Says what is wrong with the value of a setting, and leads to it. */
export async function complainOfSetting(
  key: keyof Settings,
  problems: readonly string[],
): Promise<void> {
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
