import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { targetAddress } from '../../editor/commands/openTarget';
import { registerCommand } from '../../editor/commands/registerCommand';
import { recordsAtHand } from '../../editor/recordsAtHand';
import { addressOf, type TrajectoryAddress } from '../../editor/trajectoryUri';
import { LastTrajectory } from '../lastTrajectory';
import { type RewardsEnvironment, RewardsPanel } from './rewardsPanel';

/** Opens the page of rewards on the trajectory that is named or looked at, else on a file’s first. */
export class RewardsPages extends Disposable {
  private readonly panel: RewardsPanel;
  private readonly last = this.register(new LastTrajectory());

  constructor(environment: RewardsEnvironment) {
    super();
    this.panel = this.register(new RewardsPanel(environment));
    this.register(
      registerCommand('cotLens.showRewards', (target) => {
        const address = targetAddress(target) ?? this.atHand() ?? this.last.address;
        if (address === undefined) {
          throw new ExpectedError(
            vscode.l10n.t('Open a trajectory or a file of trajectories first.'),
          );
        }
        this.panel.show(address);
      }),
    );
  }

  private atHand(): TrajectoryAddress | undefined {
    const uri = recordsAtHand();
    return uri && (addressOf(uri) ?? { file: uri, id: { record: 0, index: 0 } });
  }
}
