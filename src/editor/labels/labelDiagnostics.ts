import * as vscode from 'vscode';
import { messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { SourceFiles } from '../sourceFiles';
import { sidecarOf } from './sidecar';

/** Lists the lines of a sidecar that say nothing usable in the Problems view of the sidecar. */
export class LabelDiagnostics extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-labels'),
  );

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly sources: SourceFiles,
    private readonly warn: (message: string) => void,
  ) {
    super();
    this.register(sources.onDidOpen((file) => void this.show(file)));
    this.register(sources.onDidChangeLabels((file) => void this.show(file)));
    this.register(sources.onDidClose((file) => this.clear(file)));
    sources.files.forEach((file) => void this.show(file));
  }

  private async show(file: vscode.Uri): Promise<void> {
    const sidecar = sidecarOf(file);
    if (sidecar === undefined || !(await exists(sidecar))) {
      this.clear(file);
      return;
    }
    try {
      const { problems } = await this.analysis.api.labels({ file: await fileRefOf(file) });
      if (this.sources.isOpen(file)) {
        this.collection.set(
          sidecar,
          problems.map(({ line, reason }) => diagnosticOf(line, reason)),
        );
      }
    } catch (error) {
      this.warn(messageOf(error));
    }
  }

  private clear(file: vscode.Uri): void {
    const sidecar = sidecarOf(file);
    if (sidecar !== undefined) {
      this.collection.delete(sidecar);
    }
  }
}

function diagnosticOf(line: number, reason: string): vscode.Diagnostic {
  const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const message = vscode.l10n.t('This line is no label: {0}. The others are used.', reason);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = extensionName;
  diagnostic.code = 'unreadable-label';
  return diagnostic;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
