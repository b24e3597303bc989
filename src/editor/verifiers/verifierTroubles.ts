import * as vscode from 'vscode';
import type { VerifierTrouble } from '../../analysis/verify/user/userVerifier';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { NewestRuns } from './newestRuns';
import { isVerifier, type VerifierFiles } from './verifierFiles';

/** What a trouble is about where nothing was run. */
const loading = 'loading';

/**
 * Lists in the Problems view, at the verifiers' own files, why they are left out. A verifier that
 * is looked at is loaded to see whether it can be.
 */
export class VerifierTroubles extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-verifiers'),
  );
  private readonly loads = this.register(new NewestRuns());
  private readonly troubles = new Map<string, readonly VerifierTrouble[]>();

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly files: VerifierFiles,
    private readonly warn: (message: string) => void,
  ) {
    super();
    this.register(files.onDidChange(() => this.startOver()));
    this.register(vscode.workspace.onDidOpenTextDocument(({ uri }) => this.lookAt(uri)));
    vscode.workspace.textDocuments.forEach(({ uri }) => this.lookAt(uri));
  }

  /** @param about what was verified; troubles with it take the place of those before */
  report(about: string, troubles: readonly VerifierTrouble[]): void {
    this.troubles.set(about, troubles);
    this.show();
  }

  forget(about: string): void {
    if (this.troubles.delete(about)) {
      this.show();
    }
  }

  private startOver(): void {
    this.troubles.clear();
    this.show();
    vscode.workspace.textDocuments.forEach(({ uri }) => this.lookAt(uri));
  }

  private lookAt(uri: vscode.Uri): void {
    if (isVerifier(uri)) {
      this.check().catch((error: unknown) => {
        if (!(error instanceof CancelledError)) {
          this.warn(messageOf(error));
        }
      });
    }
  }

  private async check(): Promise<void> {
    const troubles = await this.loads.run(loading, async () =>
      this.analysis.api.checkVerifiers({ verifiers: await this.files.current() }),
    );
    if (troubles !== undefined) {
      this.report(loading, troubles);
    }
  }

  private show(): void {
    const byFile = new Map<string, Map<string, vscode.Diagnostic>>();
    for (const trouble of [...this.troubles.values()].flat()) {
      const known = byFile.get(trouble.file) ?? new Map<string, vscode.Diagnostic>();
      known.set(`${trouble.line} ${trouble.reason}`, diagnosticOf(trouble));
      byFile.set(trouble.file, known);
    }
    this.collection.clear();
    for (const [file, diagnostics] of byFile) {
      this.collection.set(vscode.Uri.parse(file, true), [...diagnostics.values()]);
    }
  }
}

function diagnosticOf({ line, reason }: VerifierTrouble): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER),
    vscode.l10n.t('This verifier is left out: {0}.', reason),
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = extensionName;
  diagnostic.code = 'verifier';
  return diagnostic;
}
