import * as vscode from 'vscode';
import { CancelledError, ExpectedError } from '../../base/errors';

const key = 'cotLens.programsAllowed';

/**
 * Programs that a model wrote run in trusted workspaces only, and after the user has been asked once
 * in each of them.
 * @throws ExpectedError or CancelledError where they may not
 */
export async function requirePermission(memory: vscode.Memento): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    throw new ExpectedError(
      vscode.l10n.t('Programs of trajectories run in trusted workspaces only.'),
    );
  }
  if (memory.get<boolean>(key) === true) {
    return;
  }
  const run = vscode.l10n.t('Run in the Sandbox');
  const detail = vscode.l10n.t(
    'They run in Pyodide, in a process of their own without files, network or other programs, and are stopped at the limits of time and memory. You are asked once for this workspace.',
  );
  const question = vscode.l10n.t('Run Python programs that a model wrote?');
  const pressed = await vscode.window.showWarningMessage(question, { modal: true, detail }, run);
  if (pressed !== run) {
    throw new CancelledError();
  }
  await memory.update(key, true);
}
