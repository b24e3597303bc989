import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { extensionName, recordLanguage } from '../contributions';
import type { FileCatalogue } from '../worker/protocol';
import type { RecordProblem } from '../analysis/model';

/** The code of problems that are records of no known format. */
export const unknownRecord = 'unknown-record';

/** Lists the records of a file that gave no trajectory in the Problems view. */
export class RecordDiagnostics extends Disposable {
  private readonly collection = this.register(
    vscode.languages.createDiagnosticCollection('cot-lens'),
  );

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
    );
  }

  /** Says at the head of a file why none of it can be read. */
  fail(document: vscode.TextDocument, message: string): void {
    const diagnostic = new vscode.Diagnostic(document.lineAt(0).range, message);
    diagnostic.source = extensionName;
    diagnostic.code = 'unreadable-file';
    this.collection.set(document.uri, [diagnostic]);
  }

  /** A file without one trajectory is none of ours, unless it is mapped: it is left alone. */
  show(document: vscode.TextDocument, catalogue: FileCatalogue, isMapped: boolean): void {
    const isOurs = catalogue.trajectories > 0 || isMapped;
    const problems = isOurs ? catalogue.problems : [];
    this.collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(document, problem)),
    );
  }
}

/** Whether a document is one whose records we mark. */
export function holdsRecords(document: vscode.TextDocument): boolean {
  return document.languageId === recordLanguage;
}

function diagnosticOf(document: vscode.TextDocument, problem: RecordProblem): vscode.Diagnostic {
  const line = document.lineAt(Math.min(problem.line, document.lineCount - 1));
  const range = problem.offset === undefined ? line.range : placeOf(line.range, problem.offset);
  const severity =
    problem.kind === 'broken'
      ? vscode.DiagnosticSeverity.Error
      : vscode.DiagnosticSeverity.Information;
  const diagnostic = new vscode.Diagnostic(range, problem.reason, severity);
  diagnostic.source = extensionName;
  diagnostic.code = problem.kind === 'broken' ? 'broken-record' : unknownRecord;
  return diagnostic;
}

function placeOf(line: vscode.Range, offset: number): vscode.Range {
  const at = line.start.translate(0, Math.min(offset, line.end.character));
  return new vscode.Range(at, line.end.isAfter(at) ? at.translate(0, 1) : at);
}
