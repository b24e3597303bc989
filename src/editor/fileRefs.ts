import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import type { FileRef } from '../worker/protocol';
import { type FileNames, mappingFor } from './fieldMappings';
import { readSetting } from './settings';
import { judgementsRefOf, labelsRefOf, rewardsRefOf } from './labels/sidecar';

/**
 * Says to the analysis thread where the bytes of a file are: on disk, or in an editor when it holds
 * unsaved changes or shows a file that is not on this machine's disk; and how its fields are mapped.
 */
export async function fileRefOf(uri: vscode.Uri): Promise<FileRef> {
  const mapping = mappingFor(readSetting('cotLens.fieldMappings', uri), fileNamesOf(uri));
  const ref = await unmappedRefOf(uri);
  return mapping === undefined ? ref : { ...ref, mapping };
}

/** The same file, its fields as they come. */
export async function unmappedRefOf(uri: vscode.Uri): Promise<FileRef> {
  const key = uri.toString();
  const labels = await labelsRefOf(uri);
  const judgements = await judgementsRefOf(uri);
  const rewards = await rewardsRefOf(uri);
  const named = {
    key,
    ...(labels && { labels }),
    ...(judgements && { judgements }),
    ...(rewards && { rewards }),
  };
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
  if (uri.scheme === 'file' && open?.isDirty !== true) {
    return { ...named, path: uri.fsPath };
  }
  const document = open ?? (await openDocument(uri));
  return {
    ...named,
    contents: { text: document.getText(), version: `editor:${document.version}` },
  };
}

export function fileNamesOf(uri: vscode.Uri): FileNames {
  return { absolute: uri.path, relative: vscode.workspace.asRelativePath(uri, false) };
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(vscode.l10n.t('{0} cannot be read: {1}', uri.toString(true), reason));
  }
}
