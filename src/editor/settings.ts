import * as vscode from 'vscode';
import { restrictedSettings, settingDefaults, type Settings } from '../contributions';

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
  target?: vscode.ConfigurationTarget,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update(key, value, target ?? targetFor(key, configuration));
}

/** The workspace where there is one. */
export function workspaceTarget(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders === undefined
    ? vscode.ConfigurationTarget.Global
    : vscode.ConfigurationTarget.Workspace;
}

/** The settings that are maps. */
type MapSetting = 'cotLens.fieldMappings' | 'cotLens.tokenizers';

/**
 * Changes a setting that is a map where it is to be written, whatever else it has elsewhere: VS Code
 * merges the maps of user and workspace.
 */
export async function writeEntries<K extends MapSetting>(
  key: K,
  change: (entries: Settings[K]) => Settings[K],
  target?: vscode.ConfigurationTarget,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const where = target ?? targetFor(key, configuration);
  const known = entriesAt(key, where) ?? settingDefaults[key];
  await configuration.update(key, change(known), where);
}

/** What a map has at one place of those where settings stand. */
export function entriesAt<K extends MapSetting>(
  key: K,
  target: vscode.ConfigurationTarget,
): Settings[K] | undefined {
  const found = vscode.workspace.getConfiguration().inspect<Settings[K]>(key);
  return target === vscode.ConfigurationTarget.Global ? found?.globalValue : found?.workspaceValue;
}

export function onSettingChange(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(key)) {
      listener();
    }
  });
}

/** What trajectories are read and annotated by. */
const readingSettings = [
  'cotLens.encoding',
  'cotLens.tokenizer',
  'cotLens.tokenizers',
  'cotLens.fieldMappings',
  'cotLens.thoughtFactors',
  'cotLens.leastConfidence',
] as const satisfies readonly (keyof Settings)[];

/** Calls back once when what was read or counted before is out of date. */
export function onReadingChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (readingSettings.some((key) => event.affectsConfiguration(key))) {
      listener();
    }
  });
}

function targetFor(
  key: keyof Settings,
  configuration: vscode.WorkspaceConfiguration,
): vscode.ConfigurationTarget {
  const mayBeThere =
    vscode.workspace.isTrusted || !(restrictedSettings as readonly string[]).includes(key);
  const inWorkspace =
    vscode.workspace.workspaceFolders !== undefined &&
    mayBeThere &&
    configuration.inspect(key)?.globalValue === undefined;
  return inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}
