import * as vscode from 'vscode';
import { CancelledError, ExpectedError } from '../base/errors';
import type { AnalysisClient } from '../worker/client';
import type { WorkerEvent } from '../worker/protocol';

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
export interface Writing<T> {
  readonly name: string;
  readonly run: () => Promise<T>;
  readonly cancel: () => Promise<unknown>;
  /** Which share an event says is done, in [0, 1]; `undefined` for events about something else. */
  readonly shareIn: (event: WorkerEvent) => number | undefined;
}

/** Runs it with progress and a way out; `undefined` when the user thought better of it. */
export async function writeWithProgress<T>(
  analysis: AnalysisClient,
  writing: Writing<T>,
): Promise<T | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Writing {0}', writing.name),
      cancellable: true,
    },
    (progress, cancelled) => run(analysis, writing, progress, cancelled),
  );
}

async function run<T>(
  analysis: AnalysisClient,
  writing: Writing<T>,
  progress: vscode.Progress<{ readonly message: string; readonly increment: number }>,
  cancelled: vscode.CancellationToken,
): Promise<T | undefined> {
  let reported = 0;
  const events = analysis.onEvent((event) => {
    const share = writing.shareIn(event);
    if (share !== undefined) {
      const percent = Math.min(100, Math.floor(100 * share));
      progress.report({ message: vscode.l10n.t('{0} %', percent), increment: percent - reported });
      reported = percent;
    }
  });
  const cancelling = cancelled.onCancellationRequested(
    () => void writing.cancel().catch(() => undefined),
  );
  try {
    return await writing.run();
  } catch (error) {
    if (error instanceof CancelledError) {
      return undefined;
    }
    throw error;
  } finally {
    events.dispose();
    cancelling.dispose();
  }
}
