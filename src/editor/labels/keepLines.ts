import * as vscode from 'vscode';
import { userSource } from '../../analysis/labels/labelEntry';
import { ExpectedError } from '../../base/errors';
import type { FileRef } from '../../worker/protocol';
import { fileRefOf } from '../fileRefs';
import type { SourceFiles } from '../sourceFiles';
import { appendLines } from './appendLines';
import { fileNameOf } from './fileName';
import { sidecarOf } from './sidecar';

/** Who says something, of which file, and when. */
export interface Saying {
  readonly file: FileRef;
  readonly source: string;
  readonly time: string;
}

/** What the user is told once it is kept, and where there is nothing to take back. */
export interface KeptMessages {
  /** The name of the sidecar goes into it. */
  readonly kept: (sidecar: string) => string;
  readonly nothing: string;
}

/** Appends what the user says of a segment to the sidecar of its file, and tells who shows it. */
export async function keepLines(
  sources: SourceFiles,
  file: vscode.Uri,
  linesFor: (saying: Saying) => Promise<string>,
  { kept, nothing }: KeptMessages,
): Promise<void> {
  const sidecar = sidecarOf(file);
  if (sidecar === undefined) {
    throw new ExpectedError(vscode.l10n.t('Labels cannot be kept beside this file.'));
  }
  const lines = await linesFor({
    file: await fileRefOf(file),
    source: userSource,
    time: new Date().toISOString(),
  });
  if (lines === '') {
    throw new ExpectedError(nothing);
  }
  await appendLines(sidecar, lines);
  sources.announceLabels(file);
  vscode.window.setStatusBarMessage(kept(fileNameOf(sidecar)), 4000);
}
