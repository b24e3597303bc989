import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import type { FileVerification, FoundClaim } from '../../worker/verify/api';
import { fileRefOf } from '../fileRefs';
import { inertLabel } from '../markdownText';
import { runWithProgress } from '../runWithProgress';
import type { SourceFiles } from '../sourceFiles';
import { claimMessage } from './claimMessage';
import type { VerifierFiles } from './verifierFiles';
import type { VerifierTroubles } from './verifierTroubles';

export interface FileRunEnvironment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly files: VerifierFiles;
  readonly troubles: VerifierTroubles;
}

/** Runs every verifier on a whole file, and lists what is false at the records of that file. */
export class FileVerifications extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-file-verification'),
  );

  constructor(private readonly environment: FileRunEnvironment) {
    super();
    const forget = (file: vscode.Uri): void => this.collection.delete(file);
    this.register(environment.sources.onDidChange(forget));
    this.register(environment.sources.onDidClose(forget));
  }

  async run(file: vscode.Uri): Promise<void> {
    const { analysis, files, troubles } = this.environment;
    const key = file.toString();
    const found = await runWithProgress(analysis, {
      title: vscode.l10n.t('Running verifiers'),
      run: async () => {
        const verifiers = await files.current();
        return analysis.api.verifyFile({ file: await fileRefOf(file), verifiers });
      },
      cancel: () => analysis.api.cancelVerifying({ key }),
      shareIn: (event) =>
        event.kind === 'verifying' && event.key === key ? event.done / event.total : undefined,
    });
    if (found === undefined) {
      return;
    }
    this.collection.set(file, found.found.map(diagnosticOf));
    troubles.report(key, found.troubles);
    await tell(found);
  }
}

async function tell({
  trajectories,
  withFalse,
  counts,
  troubles,
}: FileVerification): Promise<void> {
  const sums = vscode.l10n.t(
    '{0} of {1} trajectories state something that is false.',
    withFalse,
    trajectories,
  );
  const each = counts.map((count) =>
    vscode.l10n.t(
      '{0}: {1} right, {2} wrong, {3} unsure.',
      inertLabel(count.verifier),
      count.true,
      count.false,
      count.unsure,
    ),
  );
  const leftOut =
    troubles.length === 0
      ? []
      : [vscode.l10n.t('Verifiers that had to be left out: {0}.', troubles.length)];
  const show = vscode.l10n.t('Show Problems');
  const pressed = await vscode.window.showInformationMessage(
    [sums, ...each, ...leftOut].join(' '),
    ...(withFalse > 0 || troubles.length > 0 ? [show] : []),
  );
  if (pressed === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

function diagnosticOf({ line, claim }: FoundClaim): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line, 0, line, 0),
    claimMessage(claim),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = extensionName;
  diagnostic.code = claim.verifier;
  return diagnostic;
}
