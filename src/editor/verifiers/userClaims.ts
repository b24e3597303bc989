import * as vscode from 'vscode';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { extensionName, trajectoryScheme } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { claimMessage } from './claimMessage';
import type { VerifierFiles } from './verifierFiles';
import type { VerifierTroubles } from './verifierTroubles';

export interface UserClaimsEnvironment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly files: VerifierFiles;
  readonly troubles: VerifierTroubles;
  readonly warn: (message: string) => void;
}

/**
 * What the user's verifiers say of the trajectories that are open: false claims are listed in the
 * Problems view, and all can be asked for.
 */
export class UserClaims extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-user-verifiers'),
  );
  private readonly claims = new Map<string, readonly PlacedClaim[]>();
  private readonly newest = new Map<string, symbol>();

  constructor(private readonly environment: UserClaimsEnvironment) {
    super();
    const { workspace } = vscode;
    this.register(environment.files.onDidChange(() => this.showAll()));
    this.register(workspace.onDidOpenTextDocument((document) => this.show(document)));
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.show(document)));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)));
    this.showAll();
  }

  /** All that is known so far of an open trajectory, right or wrong. */
  of(document: vscode.Uri): readonly PlacedClaim[] {
    return this.claims.get(document.toString()) ?? [];
  }

  private showAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.show(document));
  }

  private show(document: vscode.TextDocument): void {
    if (document.uri.scheme === trajectoryScheme) {
      const request = Symbol(document.uri.toString());
      this.newest.set(document.uri.toString(), request);
      this.verify(document, request).catch((error: unknown) => {
        if (this.newest.get(document.uri.toString()) === request) {
          // A trajectory that cannot be read says so in its document.
          this.forget(document.uri);
        }
        if (!(error instanceof CancelledError)) {
          this.environment.warn(messageOf(error));
        }
      });
    }
  }

  private async verify(document: vscode.TextDocument, request: symbol): Promise<void> {
    const { analysis, trajectories, files, troubles } = this.environment;
    const key = document.uri.toString();
    const verifiers = await files.current();
    if (verifiers.sources.length === 0) {
      this.forget(document.uri);
      return;
    }
    const trajectory = await trajectories.get(document.uri);
    const { file, id } = trajectory.address;
    const found = await analysis.api.userClaims({ file: await fileRefOf(file), id, verifiers });
    if (this.newest.get(key) === request && !document.isClosed) {
      this.claims.set(key, found.claims);
      const wrong = found.claims.filter(({ verdict }) => verdict === 'false');
      this.collection.set(
        document.uri,
        wrong.map((claim) => diagnosticOf(document, trajectory, claim)),
      );
      troubles.report(key, found.troubles);
    }
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.newest.delete(key);
    this.claims.delete(key);
    this.collection.delete(uri);
    this.environment.troubles.forget(key);
  }
}

function diagnosticOf(
  document: vscode.TextDocument,
  { layout }: OpenTrajectory,
  claim: PlacedClaim,
): vscode.Diagnostic {
  const place = (offset: number): vscode.Position =>
    document.positionAt(layout.toDocument(claim.part, offset));
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(place(claim.span.start), place(claim.span.end)),
    claimMessage(claim),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = extensionName;
  diagnostic.code = claim.verifier;
  return diagnostic;
}
