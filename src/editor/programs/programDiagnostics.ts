import * as vscode from 'vscode';
import type { ProgramRun } from '../../analysis/verify/programs/outcome';
import type { ProgramError } from '../../analysis/verify/programs/program';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import { Disposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { OpenTrajectories, OpenTrajectory } from '../openTrajectories';
import { outcomeText, runText } from './outcomeText';
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
  const diagnostic = (line: number | undefined, message: string, isFalse: boolean) => {
    const { Warning, Information } = vscode.DiagnosticSeverity;
    const range = lineOfProgram(document, layout, report, line);
    const made = new vscode.Diagnostic(range, message, isFalse ? Warning : Information);
    made.source = extensionName;
    made.code = 'python-tests';
    return made;
  };
  const { run } = report;
  const whole = errorOfAll(run);
  if (whole !== undefined) {
    const isFalse = !run.outcomes.some(({ verdict }) => verdict === 'unsure');
    return [diagnostic(whole.line, runText(run), isFalse)];
  }
  return run.outcomes
    .filter(({ verdict }) => verdict !== 'true')
    .map((each) => diagnostic(each.error?.line, outcomeText(each), each.verdict === 'false'));
}

/** What kept every test from running: it is said once, and not once for each of them. */
function errorOfAll({ error, outcomes }: ProgramRun): ProgramError | undefined {
  const isSame = (other: ProgramError | undefined): boolean =>
    other?.type === error?.type && other?.message === error?.message && other?.line === error?.line;
  return outcomes.every((outcome) => isSame(outcome.error)) ? error : undefined;
}
