import * as vscode from 'vscode';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import { Disposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { outcomeText } from './outcomeText';
import type { ProgramResults } from './programResults';
import { lineOfProgram } from './programRange';

/** Lists the tests that programs did not pass in the Problems view. */
export class ProgramDiagnostics extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens-programs'),
  );

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly results: ProgramResults,
  ) {
    super();
    this.register(results.onDidChange((uri) => this.show(uri)));
  }

  private show(uri: vscode.Uri): void {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    const trajectory = this.trajectories.peek(uri);
    if (document === undefined || trajectory === undefined) {
      this.collection.delete(uri);
      return;
    }
    const reports = this.results.of(uri);
    this.collection.set(
      uri,
      reports.flatMap((report) => diagnosticsOf(document, trajectory, report)),
    );
  }
}

function diagnosticsOf(
  document: vscode.TextDocument,
  { layout }: OpenTrajectory,
  report: ProgramReport,
): vscode.Diagnostic[] {
  return report.run.outcomes
    .filter(({ verdict }) => verdict !== 'true')
    .map((outcome) => {
      const range = lineOfProgram(document, layout, report, outcome.error?.line);
      const severity =
        outcome.verdict === 'false'
          ? vscode.DiagnosticSeverity.Warning
          : vscode.DiagnosticSeverity.Information;
      const diagnostic = new vscode.Diagnostic(range, outcomeText(outcome), severity);
      diagnostic.source = extensionName;
      diagnostic.code = 'python-tests';
      return diagnostic;
    });
}
