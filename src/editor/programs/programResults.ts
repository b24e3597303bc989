import * as vscode from 'vscode';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import { Disposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';

/** What running the programs of open trajectories came to, until their texts change or close. */
export class ProgramResults extends Disposable {
  private readonly reports = new Map<string, readonly ProgramReport[]>();
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** There is another result for a trajectory document, or none any more. */
  readonly onDidChange = this.changed.event;

  constructor(trajectories: OpenTrajectories) {
    super();
    this.register(trajectories.onDidChange((uri) => this.forget(uri)));
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)));
  }

  of(document: vscode.Uri): readonly ProgramReport[] {
    return this.reports.get(document.toString()) ?? [];
  }

  add(document: vscode.Uri, report: ProgramReport): void {
    const others = this.of(document).filter(({ index }) => index !== report.index);
    this.reports.set(document.toString(), [...others, report]);
    this.changed.fire(document);
  }

  private forget(document: vscode.Uri): void {
    if (this.reports.delete(document.toString())) {
      this.changed.fire(document);
    }
  }
}
