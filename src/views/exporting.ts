import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import type { AnalysisClient } from '../worker/client';
import { type LongWork, runWithProgress } from '../editor/runWithProgress';

/** What may be written where. */
export interface ExportQuestion {
  /** The file that is read, which must not be written over. */
  readonly file: vscode.Uri;
  /** What the name that is offered ends with, after the file's own without its ending. */
  readonly suffix: string;
  /** Endings of the kinds of file, the one that is offered first. */
  readonly endings: readonly string[];
}

/** Asks where to; `undefined` when the user thinks better of it. */
export async function askForTarget({
  file,
  suffix,
  endings,
}: ExportQuestion): Promise<vscode.Uri | undefined> {
  const [stem = file.path] = /^.*?(?=(\.[A-Za-z]+)*$)/.exec(file.path) ?? [];
  const defaultUri = vscode.Uri.file(`${stem}.${suffix}`);
  const filters = Object.fromEntries(endings.map((ending) => [ending.toUpperCase(), [ending]]));
  const target = await vscode.window.showSaveDialog({ defaultUri, filters });
  if (target !== undefined && target.scheme !== 'file') {
    throw new ExpectedError(
      vscode.l10n.t('Tables are exported to the disk where the file is read.'),
    );
  }
  if (target?.toString() === file.toString()) {
    throw new ExpectedError(vscode.l10n.t('This is the file that is read.'));
  }
  return target;
}

/** A piece of writing that the thread does. */
export interface Writing<T> extends Omit<LongWork<T>, 'title'> {
  readonly name: string;
}

/** Runs it with progress and a way out; `undefined` when the user thought better of it. */
export async function writeWithProgress<T>(
  analysis: AnalysisClient,
  { name, ...work }: Writing<T>,
): Promise<T | undefined> {
  return runWithProgress(analysis, { ...work, title: vscode.l10n.t('Writing {0}', name) });
}
