import * as vscode from 'vscode';
import type { Defect } from '../analysis/model';
import { Disposable } from '../base/lifecycle';
import { extensionName, trajectoryScheme } from '../contributions';
import { defectMessage } from './defectMessage';
import type { OpenTrajectories, OpenTrajectory } from './openTrajectories';
import { onSettingChange, readSetting } from './settings';

/** Lists the defects of open trajectories in the Problems view. */
export class TrajectoryDiagnostics extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-trajectory'),
  );

  constructor(private readonly trajectories: OpenTrajectories) {
    super();
    const { workspace } = vscode;
    this.register(onSettingChange('cotLens.verifyArithmetic', () => this.showAll()));
    this.register(workspace.onDidOpenTextDocument((document) => void this.show(document)));
    this.register(workspace.onDidChangeTextDocument(({ document }) => void this.show(document)));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)));
    this.showAll();
  }

  private showAll(): void {
    vscode.workspace.textDocuments.forEach((document) => void this.show(document));
  }

  private async show(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme !== trajectoryScheme) {
      return;
    }
    const trajectory = await this.loaded(document.uri);
    if (trajectory !== undefined && !document.isClosed) {
      const verifies = readSetting('cotLens.verifyArithmetic', document.uri);
      const defects = trajectory.data.annotation.defects.filter(
        ({ code }) => verifies || code !== 'false-equation',
      );
      this.collection.set(
        document.uri,
        defects.map((defect) => diagnosticOf(document, trajectory, defect)),
      );
    }
  }

  /** A trajectory that cannot be read says so in its document. */
  private async loaded(uri: vscode.Uri): Promise<OpenTrajectory | undefined> {
    try {
      return await this.trajectories.get(uri);
    } catch {
      this.collection.delete(uri);
      return undefined;
    }
  }
}

function diagnosticOf(
  document: vscode.TextDocument,
  { layout }: OpenTrajectory,
  defect: Defect,
): vscode.Diagnostic {
  const place = (offset: number): vscode.Position =>
    document.positionAt(layout.toDocument(defect.text, offset));
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(place(defect.span.start), place(defect.span.end)),
    defectMessage(defect),
    defect.severity === 'warning'
      ? vscode.DiagnosticSeverity.Warning
      : vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = extensionName;
  diagnostic.code = defect.code;
  return diagnostic;
}
