import * as vscode from 'vscode';
import {
  type RowContainer,
  rowContainerOf,
  rowContainers,
  type RowFormat,
} from '../../analysis/prune/rowFormats';
import { fileNameOf } from '../../editor/labels/fileName';
import type { AnalysisClient } from '../../worker/client';
import { askForTarget, writeWithProgress } from '../exporting';

/** What rows are called that nobody has named yet. */
export function suffixOf(format: RowFormat, container: RowContainer): string {
  return `${format === 'same' ? 'pruned' : format}.${container}`;
}

/** Asks where to, and writes what stays there in the thread, with a manifest beside it. */
export async function exportPruned(
  analysis: AnalysisClient,
  file: vscode.Uri,
  format: RowFormat,
  offered: RowContainer,
): Promise<void> {
  const endings = [offered, ...rowContainers.filter((each) => each !== offered)];
  const target = await askForTarget({ file, suffix: suffixOf(format, offered), endings });
  if (target === undefined) {
    return;
  }
  const [key, path, name] = [file.toString(), target.fsPath, fileNameOf(target)];
  const container = rowContainerOf(path);
  const { api } = analysis;
  const result = await writeWithProgress(analysis, {
    name,
    run: () => api.exportPruned({ key, format, container, path }),
    cancel: () => api.cancelPrunedExport({ key, path }),
    shareIn: (event) =>
      event.kind === 'pruneExport' && event.key === key && event.path === path
        ? event.done / event.total
        : undefined,
  });
  if (result !== undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} rows written to {1}, a manifest beside them.', result.written, name),
    );
  }
}
