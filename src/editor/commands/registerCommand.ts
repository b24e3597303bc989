import * as vscode from 'vscode';
import { CancelledError, ExpectedError, messageOf } from '../../base/errors';
import type { CommandId, Commands } from '../../contributions';

/**
 * Registers a command under its contributed id. What goes wrong is told to the user once: an
 * expected failure as it is, a bug of ours with its name.
 */
export function registerCommand<C extends CommandId>(
  id: C,
  run: (...parameters: Parameters<Commands[C]>) => Promise<void> | void,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...parameters: Parameters<Commands[C]>) => {
    try {
      await run(...parameters);
    } catch (error) {
      showError(error);
    }
  });
}

function showError(error: unknown): void {
  if (error instanceof CancelledError) {
    return;
  }
  const message =
    error instanceof ExpectedError
      ? error.message
      : vscode.l10n.t('Something went wrong: {0}', messageOf(error));
  void vscode.window.showErrorMessage(`CoT Lens: ${message}`);
}

/** Runs a command of ours with its own parameters. */
export async function runCommand<C extends CommandId>(
  id: C,
  ...parameters: Parameters<Commands[C]>
): Promise<void> {
  await vscode.commands.executeCommand(id, ...parameters);
}
