import { Disposable } from '../../base/lifecycle';
import { registerCommand } from '../../editor/commands/registerCommand';
import type { FindWanted } from '../wantedTrajectory';
import { type CostEnvironment, CostPanel } from './costPanel';

/** Opens the page of cost on the trajectory that is wanted. */
export class CostPages extends Disposable {
  constructor(environment: CostEnvironment, wanted: FindWanted) {
    super();
    const panel = this.register(new CostPanel(environment));
    this.register(
      registerCommand('cotLens.showCost', async (target) => panel.show(await wanted(target))),
    );
  }
}
