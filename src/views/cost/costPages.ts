import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { addressIn } from '../../editor/commands/openCommands';
import { registerCommand } from '../../editor/commands/registerCommand';
import { type CostEnvironment, CostPanel } from './costPanel';
import { LastTrajectory } from '../lastTrajectory';

/** Opens the page of cost on the trajectory that is named, else on the one looked at last. */
export class CostPages extends Disposable {
  private readonly panel: CostPanel;
  private readonly last = this.register(new LastTrajectory());

  constructor(environment: CostEnvironment) {
    super();
    this.panel = this.register(new CostPanel(environment));
    this.register(
      registerCommand('cotLens.showCost', (target) => {
        const address = addressIn(target) ?? this.last.address;
        if (address === undefined) {
          throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
        }
        this.panel.show(address);
      }),
    );
  }
}
