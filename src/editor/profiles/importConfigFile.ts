import * as vscode from 'vscode';
import { importConfig } from '../../analysis/cost/config/importConfig';
import { nameOfConfig } from '../../analysis/cost/config/nameOfConfig';
import type { ImportedModelEntry } from '../../analysis/cost/profiles/profileEntry';
import { ExpectedError, messageOf } from '../../base/errors';
import { inertLabel } from '../markdownText';

/** No configuration is larger; a file of weights may be picked by mistake. */
const mostBytes = 8 * 2 ** 20;

/**
 * Asks for a `config.json` and reads the model that it describes; `undefined` when none is picked.
 * @throws ExpectedError naming the file and why the model is not known
 */
export async function importConfigFile(): Promise<ImportedModelEntry | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose the config.json of a model'),
      filters: { JSON: ['json'] },
    })) ?? [];
  return uri && readConfig(uri);
}

async function readConfig(uri: vscode.Uri): Promise<ImportedModelEntry> {
  const file = inertLabel(vscode.workspace.asRelativePath(uri));
  const date = new Date().toISOString().slice(0, 10);
  const name = nameOfConfig(uri.path);
  const imported = importConfig(await parsed(uri, file), name, date);
  if (imported.kind === 'unknown') {
    throw new ExpectedError(
      vscode.l10n.t('{0}: the model is not known. {1}', file, inertLabel(imported.reason, 300)),
    );
  }
  return { name, date, config: imported.config };
}

async function parsed(uri: vscode.Uri, file: string): Promise<unknown> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) {
      throw new ExpectedError(vscode.l10n.t('it is too large to be a configuration'));
    }
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ExpectedError(
      vscode.l10n.t('{0} cannot be read: {1}', file, inertLabel(messageOf(error), 300)),
    );
  }
}
