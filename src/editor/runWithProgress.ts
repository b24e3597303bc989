import * as vscode from 'vscode';
import { CancelledError } from '../base/errors';
import type { AnalysisClient } from '../worker/client';
import type { WorkerEvent } from '../worker/protocol';

/** A piece of work that the thread does. */
export interface LongWork<T> {
  readonly title: string;
  readonly run: () => Promise<T>;
  readonly cancel: () => Promise<unknown>;
  /** Which share an event says is done, in [0, 1]; `undefined` for events about something else. */
  readonly shareIn: (event: WorkerEvent) => number | undefined;
}

/** Runs it with progress and a way out; `undefined` when the user thought better of it. */
export async function runWithProgress<T>(
  analysis: AnalysisClient,
  work: LongWork<T>,
): Promise<T | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: work.title, cancellable: true },
    (progress, cancelled) => run(analysis, work, progress, cancelled),
  );
}

async function run<T>(
  analysis: AnalysisClient,
  work: LongWork<T>,
  progress: vscode.Progress<{ readonly message: string; readonly increment: number }>,
  cancelled: vscode.CancellationToken,
): Promise<T | undefined> {
  let reported = 0;
  const events = analysis.onEvent((event) => {
    const share = work.shareIn(event);
    if (share !== undefined) {
      const percent = Math.min(100, Math.floor(100 * share));
      progress.report({ message: vscode.l10n.t('{0} %', percent), increment: percent - reported });
      reported = percent;
    }
  });
  const cancelling = cancelled.onCancellationRequested(
    () => void work.cancel().catch(() => undefined),
  );
  try {
    return await work.run();
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
