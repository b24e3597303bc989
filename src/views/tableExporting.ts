import * as vscode from 'vscode';
import { CancelledError, ExpectedError } from '../base/errors';
import type { AnalysisClient } from '../worker/client';
import type { ExportFormat } from './protocol/table';

/** Asks where to, and writes the table's rows there in the thread, with progress and a way out. */
export async function exportTable(
  analysis: AnalysisClient,
  file: vscode.Uri,
  format: ExportFormat,
): Promise<void> {
  const target = await askForTarget(file, format);
  if (target === undefined) {
    return;
  }
  const name = target.path.split('/').at(-1) ?? '';
  const written = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Writing {0}', name),
      cancellable: true,
    },
    (progress, cancelled) =>
      run(analysis, file.toString(), format, target.fsPath, progress, cancelled),
  );
  if (written !== undefined) {
    const said =
      format === 'records'
        ? vscode.l10n.t('{0} records written to {1}.', written, name)
        : vscode.l10n.t('{0} rows written to {1}.', written, name);
    void vscode.window.showInformationMessage(said);
  }
}

async function askForTarget(
  file: vscode.Uri,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const ending = format === 'records' ? 'jsonl' : format;
  const [stem = file.path] = /^.*?(?=(\.[A-Za-z]+)*$)/.exec(file.path) ?? [];
  const kind = format === 'records' ? 'records' : 'metrics';
  const defaultUri = vscode.Uri.file(`${stem}.${kind}.${ending}`);
  const filters = { [ending.toUpperCase()]: [ending] };
  const target = await vscode.window.showSaveDialog({ defaultUri, filters });
  if (target !== undefined && target.scheme !== 'file') {
    throw new ExpectedError(
      vscode.l10n.t('Tables are exported to the disk where the file is read.'),
    );
  }
  if (target?.toString() === file.toString()) {
    throw new ExpectedError(vscode.l10n.t('This is the file that the table shows.'));
  }
  return target;
}

/** How many rows or records were written; nothing when the user thought better of it. */
async function run(
  analysis: AnalysisClient,
  key: string,
  format: ExportFormat,
  path: string,
  progress: vscode.Progress<{ readonly message: string; readonly increment: number }>,
  cancelled: vscode.CancellationToken,
): Promise<number | undefined> {
  let reported = 0;
  const events = analysis.onEvent((event) => {
    if (event.kind === 'export' && event.key === key && event.path === path) {
      const percent = Math.floor((100 * event.done) / event.total);
      progress.report({ message: vscode.l10n.t('{0} %', percent), increment: percent - reported });
      reported = percent;
    }
  });
  const cancelling = cancelled.onCancellationRequested(
    () => void analysis.api.cancelTableExport({ key, path }).catch(() => undefined),
  );
  try {
    return (await analysis.api.exportTable({ key, format, path })).written;
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
