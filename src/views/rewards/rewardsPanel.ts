import * as vscode from 'vscode';
import { Disposable, MutableDisposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { rewardsPanelType } from '../../contributions';
import { showTrajectory } from '../../editor/commands/openCommands';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import { onReadingChange, readSetting } from '../../editor/settings';
import { showPlace } from '../../editor/showPlace';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import type { FileRewardReport, RewardLines } from '../../worker/rewards/protocol';
import type { Part, RewardsEvent, RewardsHostApi, RewardsState } from '../protocol/rewards';
import { restoreTabs, savedAddress } from '../restoredTabs';
import { SingleTab } from '../singleTab';
import { trajectoryName } from '../trajectoryName';
import { type ReadingState, WatchedReading } from '../watchedReading';

export interface RewardsEnvironment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly trajectories: OpenTrajectories;
  readonly extensionUri: vscode.Uri;
}

/** The page of rewards: of one trajectory, and of the file that it is in. */
export class RewardsPanel extends Disposable {
  private readonly tab: SingleTab<RewardsHostApi>;
  private readonly followed = this.register(new MutableDisposable<vscode.Disposable>());
  private readonly lines = this.register(
    new WatchedReading<RewardLines>(
      () => this.readLines(),
      () => this.post(),
    ),
  );
  private readonly report = this.register(
    new WatchedReading<FileRewardReport>(
      () => this.readReport(),
      () => this.post(),
    ),
  );
  private address: TrajectoryAddress | undefined;

  constructor(private readonly environment: RewardsEnvironment) {
    super();
    const { analysis, extensionUri, sources } = environment;
    this.tab = this.register(
      new SingleTab<RewardsHostApi>({
        type: rewardsPanelType,
        page: 'rewards',
        extensionUri,
        handlers: this.handlers(),
        onClose: () => this.setAddress(undefined),
      }),
    );
    this.register(
      restoreTabs(rewardsPanelType, savedAddress, (panel, address) => {
        this.tab.restore(panel, titleFor(address));
        this.setAddress(address);
      }),
    );
    const again = (file: vscode.Uri): void => {
      if (file.toString() === this.address?.file.toString()) {
        this.refresh();
      }
    };
    this.register(sources.onDidChange(again));
    this.register(sources.onDidChangeRewards(again));
    this.register(onReadingChange(() => this.refresh()));
    this.register(
      analysis.onEvent((event) => {
        if (event.kind === 'fileRewards' && event.key === this.address?.file.toString()) {
          const { done, total } = event;
          this.send({ kind: 'progress', done, total, what: vscode.l10n.t('records') });
        }
      }),
    );
  }

  override dispose(): void {
    this.cancel();
    super.dispose();
  }

  show(address: TrajectoryAddress): void {
    this.tab.show(titleFor(address));
    this.setAddress(address);
  }

  private setAddress(address: TrajectoryAddress | undefined): void {
    const isOtherFile = address?.file.toString() !== this.address?.file.toString();
    if (isOtherFile) {
      this.cancel();
    }
    this.address = address;
    this.followed.value = address && this.environment.sources.follow(address.file);
    this.lines.restart();
    if (isOtherFile) {
      this.report.restart();
    }
    this.lines.setWatched(address !== undefined);
    this.report.setWatched(address !== undefined);
    this.post();
  }

  private refresh(): void {
    this.lines.refresh();
    this.report.refresh();
  }

  private handlers(): Handlers<RewardsHostApi> {
    return {
      ready: () => this.state(),
      openTrajectory: async () => {
        if (this.address !== undefined) {
          const { file, id } = this.address;
          await showTrajectory({ file: file.toString(), id });
        }
      },
      openStep: async ({ start, end }) => {
        if (this.address !== undefined) {
          const { file, id } = this.address;
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
      cancel: () => {
        this.cancel();
        this.report.giveUp();
      },
      again: () => this.report.restart(),
      copy: async ({ text }) => vscode.env.clipboard.writeText(text),
    };
  }

  private readLines(): Promise<RewardLines> | undefined {
    const { address, environment } = this;
    return (
      address &&
      fileRefOf(address.file).then((file) =>
        environment.analysis.api.rewardLines({ file, id: address.id }),
      )
    );
  }

  private readReport(): Promise<FileRewardReport> | undefined {
    const { address, environment } = this;
    return (
      address &&
      fileRefOf(address.file).then((file) => environment.analysis.api.fileRewards({ file }))
    );
  }

  private cancel(): void {
    if (this.address !== undefined && this.report.state.kind === 'loading') {
      const key = this.address.file.toString();
      void this.environment.analysis.api.cancelFileRewards({ key }).catch(() => undefined);
    }
  }

  private state(): RewardsState {
    const { address } = this;
    const subject = address && { file: address.file.toString(), id: address.id };
    return {
      ...(subject && { subject }),
      fileName: address ? fileNameOf(address.file) : '',
      trajectory: address ? trajectoryName(address.id) : '',
      chosen: readSetting('cotLens.rewardSource', address?.file),
      lines: partOf(this.lines.state, vscode.l10n.t('Reading the trajectory and its siblings…')),
      report: partOf(this.report.state, vscode.l10n.t('Comparing the rewards of the file…')),
    };
  }

  private post(): void {
    this.send({ kind: 'state', state: this.state() });
  }

  private send(event: RewardsEvent): void {
    this.tab.post(event);
  }
}

function partOf<T>(state: ReadingState<T>, message: string): Part<T> {
  return state.kind === 'loading' ? { kind: 'loading', message } : state;
}

function titleFor({ file }: TrajectoryAddress): string {
  return vscode.l10n.t('Rewards: {0}', fileNameOf(file));
}
