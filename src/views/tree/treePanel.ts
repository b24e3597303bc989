import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { treePanelType } from '../../contributions';
import { registerCommand } from '../../editor/commands/registerCommand';
import { fileNameOf } from '../../editor/labels/fileName';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { TreeEvent, TreeHostApi } from '../protocol/tree';
import { restoreTabs, savedAddress } from '../restoredTabs';
import type { FindWanted } from '../wantedTrajectory';
import { SingleTab } from '../singleTab';
import { type TreeEnvironment, treeHandlers } from './treeHandlers';
import { TreeSubject } from './treeSubject';

/** The page of the rollout tree, about the siblings of one trajectory. */
export class TreePanel extends Disposable {
  private readonly subject: TreeSubject;
  private readonly tab: SingleTab<TreeHostApi>;

  constructor(
    environment: TreeEnvironment,
    private readonly wanted: FindWanted,
  ) {
    super();
    const subject = this.register(new TreeSubject(environment));
    this.subject = subject;
    this.tab = this.register(
      new SingleTab<TreeHostApi>({
        type: treePanelType,
        page: 'tree',
        extensionUri: environment.extensionUri,
        handlers: treeHandlers(subject, environment),
        onClose: () => subject.show(undefined),
      }),
    );
    this.register(
      restoreTabs(treePanelType, savedAddress, (panel, address) => {
        this.tab.restore(panel, titleFor(address));
        subject.show(address);
      }),
    );
    this.register(
      subject.onDidChange(() => {
        const event: TreeEvent = { kind: 'state', state: subject.state() };
        this.tab.post(event);
      }),
    );
    this.register(
      registerCommand('cotLens.showRolloutTree', async (target) =>
        this.show(await this.wanted(target)),
      ),
    );
  }

  private show(address: TrajectoryAddress): void {
    this.tab.show(titleFor(address));
    this.subject.show(address);
  }
}

function titleFor({ file }: TrajectoryAddress): string {
  return vscode.l10n.t('Rollout tree: {0}', fileNameOf(file));
}
