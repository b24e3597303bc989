import * as vscode from 'vscode';
import { programEntry } from '../../analysis/rewards/sidecar/programEntry';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
import type { ProgramRun } from '../../analysis/verify/programs/outcome';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import { Disposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { addressOf } from '../trajectoryUri';

interface DocumentReports {
  readonly document: vscode.Uri;
  readonly reports: readonly ProgramReport[];
}

/** What running the programs of open trajectories came to, until their texts change or close. */
export class ProgramResults extends Disposable {
  private readonly documents = new Map<string, DocumentReports>();
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** There is another result for a trajectory document, or none any more. */
  readonly onDidChange = this.changed.event;

  constructor(trajectories: OpenTrajectories) {
    super();
    this.register(trajectories.onDidChange((uri) => this.forget(uri)));
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)));
  }

  of(document: vscode.Uri): readonly ProgramReport[] {
    return this.documents.get(document.toString())?.reports ?? [];
  }

  add(document: vscode.Uri, report: ProgramReport): void {
    const others = this.of(document).filter(({ index }) => index !== report.index);
    this.documents.set(document.toString(), { document, reports: [...others, report] });
    this.changed.fire(document);
  }

  /** What the open trajectories of a file are worth, as far as their last programs have been run. */
  rewardsOf(file: vscode.Uri): readonly RewardEntry[] {
    return [...this.documents.values()].flatMap(({ document, reports }) => {
      const address = addressOf(document);
      if (address?.file.toString() !== file.toString()) {
        return [];
      }
      // One that was stopped may come to its end under the limits of now.
      const entry = programEntry(
        address.id,
        reports.filter(({ run }) => !isStopped(run)),
      );
      return entry === undefined ? [] : [entry];
    });
  }

  private forget(document: vscode.Uri): void {
    if (this.documents.delete(document.toString())) {
      this.changed.fire(document);
    }
  }
}

function isStopped({ end }: ProgramRun): boolean {
  return end === 'time' || end === 'memory';
}
