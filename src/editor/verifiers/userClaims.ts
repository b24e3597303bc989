import * as vscode from 'vscode';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { extensionName, trajectoryScheme } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import type { UserClaims as FoundClaims } from '../../worker/verify/api';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { trajectoryEditors, urisInTabs } from '../trajectoryEditors';
import { claimMessage } from './claimMessage';
import { NewestRuns } from './newestRuns';
import type { VerifierFiles } from './verifierFiles';
import type { VerifierTroubles } from './verifierTroubles';

export interface UserClaimsEnvironment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly files: VerifierFiles;
  readonly troubles: VerifierTroubles;
  readonly warn: (message: string) => void;
}

interface Verified {
  readonly trajectory: OpenTrajectory;
  readonly found: FoundClaims;
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
  private readonly runs = this.register(new NewestRuns());

  constructor(private readonly environment: UserClaimsEnvironment) {
    super();
    const { workspace } = vscode;
    this.register(environment.files.onDidChange(() => this.showAll()));
    this.register(workspace.onDidOpenTextDocument((document) => this.show(document)));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.showNew()));
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.show(document)));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)));
    this.showAll();
  }

  /** All that is known so far of an open trajectory, right or wrong. */
  of(document: vscode.Uri): readonly PlacedClaim[] {
    return this.claims.get(document.toString()) ?? [];
  }

  /** VS Code keeps documents for a while after their tabs are closed: those can wait. */
  private showAll(): void {
    const inTabs = urisInTabs();
    for (const document of vscode.workspace.textDocuments) {
      if (inTabs.has(document.uri.toString())) {
        this.show(document);
      } else {
        this.forget(document.uri);
      }
    }
  }

  private showNew(): void {
    for (const { document } of trajectoryEditors()) {
      if (!this.runs.has(document.uri.toString())) {
        this.show(document);
      }
    }
  }

  private show(document: vscode.TextDocument): void {
    if (document.uri.scheme === trajectoryScheme) {
      this.verify(document).catch((error: unknown) => {
        // A trajectory that cannot be read says so in its document.
        this.forget(document.uri);
        if (!(error instanceof CancelledError)) {
          this.environment.warn(messageOf(error));
        }
      });
    }
  }

  private async verify(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const result = await this.runs.run(key, () => this.verified(document.uri));
    if (result === undefined || document.isClosed) {
      return;
    }
    const { trajectory, found } = result;
    this.claims.set(key, found.claims);
    const wrong = found.claims.filter(({ verdict }) => verdict === 'false');
    this.collection.set(
      document.uri,
      wrong.map((claim) => diagnosticOf(document, trajectory, claim)),
    );
    this.environment.troubles.report(key, found.troubles);
  }

  private async verified(document: vscode.Uri): Promise<Verified> {
    const { analysis, trajectories, files } = this.environment;
    const trajectory = await trajectories.get(document);
    const { file, id } = trajectory.address;
    const ref = await fileRefOf(file);
    // Read last, so that those that are asked for later are never older.
    const verifiers = await files.current();
    const found =
      verifiers.sources.length === 0
        ? { claims: [], troubles: [] }
        : await analysis.api.userClaims({ file: ref, id, verifiers });
    return { trajectory, found };
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.runs.forget(key);
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
