import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { treePanelType } from '../../contributions';
import { targetAddress } from '../../editor/commands/openTarget';
import { registerCommand } from '../../editor/commands/registerCommand';
import { fileNameOf } from '../../editor/labels/fileName';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { TreeEvent, TreeHostApi } from '../protocol/tree';
import { restoreTabs, savedAddress } from '../restoredTabs';
import { SingleTab } from '../singleTab';
import { type TreeEnvironment, treeHandlers } from './treeHandlers';
import { TreeSubject } from './treeSubject';

/** The page of the rollout tree, about the siblings of one trajectory. */
export class TreePanel extends Disposable {
  private readonly subject: TreeSubject;
  private readonly tab: SingleTab<TreeHostApi>;

  /** @param shown the trajectory that is meant when none is named */
  constructor(
    environment: TreeEnvironment,
    private readonly shown: () => TrajectoryAddress | undefined,
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
      registerCommand('cotLens.showRolloutTree', (target) => this.show(targetAddress(target))),
    );
  }

  private show(address = this.shown()): void {
    if (address === undefined) {
      throw new ExpectedError(vscode.l10n.t('Open a trajectory first.'));
    }
    this.tab.show(titleFor(address));
    this.subject.show(address);
  }
}

function titleFor({ file }: TrajectoryAddress): string {
  return vscode.l10n.t('Rollout tree: {0}', fileNameOf(file));
}
