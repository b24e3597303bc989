import { Disposable } from '../../base/lifecycle';
import { registerCommand } from '../../editor/commands/registerCommand';
import type { FindWanted } from '../wantedTrajectory';
import { type RewardsEnvironment, RewardsPanel } from './rewardsPanel';

/** Opens the page of rewards on the trajectory that is wanted. */
export class RewardsPages extends Disposable {
  constructor(environment: RewardsEnvironment, wanted: FindWanted) {
    super();
    const panel = this.register(new RewardsPanel(environment));
    this.register(
      registerCommand('cotLens.showRewards', async (target) => panel.show(await wanted(target))),
    );
  }
}
