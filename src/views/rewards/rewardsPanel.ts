import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { rewardsPanelType } from '../../contributions';
import { showTrajectory } from '../../editor/commands/openCommands';
import { fileNameOf } from '../../editor/labels/fileName';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import { showPlace } from '../../editor/showPlace';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { RewardsEvent, RewardsHostApi } from '../protocol/rewards';
import { restoreTabs, savedAddress } from '../restoredTabs';
import { SingleTab } from '../singleTab';
import { type RewardsSources, RewardsSubject } from './rewardsSubject';

export interface RewardsEnvironment extends RewardsSources {
  readonly trajectories: OpenTrajectories;
  readonly extensionUri: vscode.Uri;
}

/** The page of rewards: of one trajectory, and of the file that it is in. */
export class RewardsPanel extends Disposable {
  private readonly tab: SingleTab<RewardsHostApi>;
  private readonly subject: RewardsSubject;

  constructor(private readonly environment: RewardsEnvironment) {
    super();
    const { analysis, extensionUri } = environment;
    const subject = this.register(new RewardsSubject(environment));
    this.subject = subject;
    this.register(subject.onDidChange(() => this.post()));
    this.tab = this.register(
      new SingleTab<RewardsHostApi>({
        type: rewardsPanelType,
        page: 'rewards',
        extensionUri,
        handlers: this.handlers(),
        onClose: () => subject.show(undefined),
      }),
    );
    this.register(
      restoreTabs(rewardsPanelType, savedAddress, (panel, address) => {
        this.tab.restore(panel, titleFor(address));
        this.subject.show(address);
      }),
    );
    this.register(
      analysis.onEvent((event) => {
        if (event.kind === 'fileRewards' && event.key === this.subject.address?.file.toString()) {
          const { done, total } = event;
          this.send({ kind: 'progress', done, total, what: vscode.l10n.t('records') });
        }
      }),
    );
  }

  show(address: TrajectoryAddress): void {
    this.tab.show(titleFor(address));
    this.subject.show(address);
  }

  private handlers(): Handlers<RewardsHostApi> {
    return {
      ready: () => this.subject.state(),
      openTrajectory: async () => {
        if (this.subject.address !== undefined) {
          const { file, id } = this.subject.address;
          await showTrajectory({ file: file.toString(), id });
        }
      },
      openStep: async ({ start, end }) => {
        if (this.subject.address !== undefined) {
          const { file, id } = this.subject.address;
          const place = { text: 'thought', offset: start, length: end - start } as const;
          await showPlace(this.environment.trajectories, file, id, place, true);
        }
      },
      chooseSource: async () => {
        await vscode.commands.executeCommand(
          'workbench.action.openSettings',
          'cotLens.rewardSource',
        );
      },
      cancel: () => this.subject.giveUp(),
      again: () => this.subject.compareAgain(),
      copy: async ({ text }) => vscode.env.clipboard.writeText(text),
    };
  }

  private post(): void {
    this.send({ kind: 'state', state: this.subject.state() });
  }

  private send(event: RewardsEvent): void {
    this.tab.post(event);
  }
}

function titleFor({ file }: TrajectoryAddress): string {
  return vscode.l10n.t('Rewards: {0}', fileNameOf(file));
}
