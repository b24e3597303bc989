import * as vscode from 'vscode';
import { fileNameOf } from '../../editor/labels/fileName';
import type { AnalysisClient } from '../../worker/client';
import { askForTarget, writeWithProgress } from '../exporting';
import type { ExportFormat } from '../protocol/table';

/** Asks where to, and writes the table's rows there in the thread, with progress and a way out. */
export async function exportTable(
  analysis: AnalysisClient,
  file: vscode.Uri,
  format: ExportFormat,
): Promise<void> {
  const ending = format === 'records' ? 'jsonl' : format;
  const suffix = `${format === 'records' ? 'records' : 'metrics'}.${ending}`;
  const target = await askForTarget({ file, suffix, endings: [ending] });
  if (target === undefined) {
    return;
  }
  const [key, path, name] = [file.toString(), target.fsPath, fileNameOf(target)];
  const { api } = analysis;
  const result = await writeWithProgress(analysis, {
    name,
    run: () => api.exportTable({ key, format, path }),
    cancel: () => api.cancelTableExport({ key, path }),
    shareIn: (event) =>
      event.kind === 'export' && event.key === key && event.path === path
        ? event.done / event.total
        : undefined,
  });
  if (result !== undefined) {
    const { written } = result;
    const said =
      format === 'records'
        ? vscode.l10n.t('{0} records written to {1}.', written, name)
        : vscode.l10n.t('{0} rows written to {1}.', written, name);
    void vscode.window.showInformationMessage(said);
  }
}
