import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import { Disposable } from '../base/lifecycle';
import { trajectoryScheme } from '../contributions';
import { addressIn } from '../editor/commands/openCommands';
import { registerCommand } from '../editor/commands/registerCommand';
import { addressOf, type TrajectoryAddress } from '../editor/trajectoryUri';
import { type CostEnvironment, CostPanel } from './costPanel';

/** Opens the page of cost on the trajectory that is named, else on the one looked at last. */
export class CostPages extends Disposable {
  private readonly panel: CostPanel;
  private last: TrajectoryAddress | undefined;

  constructor(environment: CostEnvironment) {
    super();
    this.panel = this.register(new CostPanel(environment));
    this.register(
      registerCommand('cotLens.showCost', (target) => {
        const address = addressIn(target) ?? this.last;
        if (address === undefined) {
          throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
        }
        this.panel.show(address);
      }),
    );
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
    this.follow(vscode.window.activeTextEditor);
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri;
    this.last = (uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined) ?? this.last;
  }
}
