import * as vscode from 'vscode';
import { settingDefaults, type Settings } from '../contributions';

export function readSetting<K extends keyof Settings>(
  key: K,
  scope?: vscode.ConfigurationScope,
): Settings[K] {
  const value = vscode.workspace.getConfiguration(undefined, scope).get<Settings[K]>(key);
  return value ?? settingDefaults[key];
}

/** Writes a setting where it is already set, else for the workspace, else for the user. */
export async function writeSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const inWorkspace =
    vscode.workspace.workspaceFolders !== undefined &&
    configuration.inspect(key)?.globalValue === undefined;
  const target = inWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await configuration.update(key, value, target);
}

export function onSettingChange(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(key)) {
      listener();
    }
  });
}
