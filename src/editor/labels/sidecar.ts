import * as vscode from 'vscode';
import type { LabelsRef } from '../../worker/labels/protocol';
import { readSetting } from '../settings';

/** The end of the name of a file that labels stand in: beside the data, never in it. */
const ending = '.cot-labels.jsonl';

/** The sidecar of a file, whether or not it exists; none for one that is a sidecar itself. */
export function sidecarOf(file: vscode.Uri): vscode.Uri | undefined {
  return file.path.endsWith(ending) || file.scheme === 'untitled'
    ? undefined
    : file.with({ path: file.path + ending });
}

/** Says to the analysis thread where the labels of a file are, and whose are drawn. */
export async function labelsRefOf(file: vscode.Uri): Promise<LabelsRef | undefined> {
  const sidecar = sidecarOf(file);
  if (sidecar === undefined) {
    return undefined;
  }
  const drawn = readSetting('cotLens.labelSource', file);
  return sidecar.scheme === 'file'
    ? { path: sidecar.fsPath, drawn }
    : { text: await textOf(sidecar), drawn };
}

/** Empty where there is no such file, which is the rule. */
async function textOf(sidecar: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
  } catch {
    return '';
  }
}
