import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import { onReadingChange, readSetting } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import type { FileRewardReport, RewardLines } from '../../worker/rewards/protocol';
import { FollowedFile } from '../followedFile';
import type { Part, RewardsState } from '../protocol/rewards';
import { trajectoryName } from '../trajectoryName';
import { type ReadingState, WatchedReading } from '../watchedReading';

export interface RewardsSources {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
}

/** The trajectory whose rewards a page is about, with what is read of it and of its file. */
export class RewardsSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private readonly followed: FollowedFile;
  private readonly lines = this.register(
    new WatchedReading<RewardLines>(
      () => this.readLines(),
      () => this.changed.fire(),
    ),
  );
  private readonly report = this.register(
    new WatchedReading<FileRewardReport>(
      () => this.readReport(),
      () => this.changed.fire(),
    ),
  );
  private current: TrajectoryAddress | undefined;

  constructor(private readonly environment: RewardsSources) {
    super();
    const { sources } = environment;
    this.followed = this.register(new FollowedFile(sources));
    this.followed.on([sources.onDidChange, sources.onDidChangeRewards], () => this.refresh());
    this.register(onReadingChange(() => this.refresh()));
  }

  get address(): TrajectoryAddress | undefined {
    return this.current;
  }

  override dispose(): void {
    this.cancel();
    super.dispose();
  }

  show(address: TrajectoryAddress | undefined): void {
    const isOtherFile = address?.file.toString() !== this.address?.file.toString();
    if (isOtherFile) {
      this.cancel();
    }
    this.current = address;
    this.followed.set(address?.file);
    this.lines.restart();
    if (isOtherFile) {
      this.report.restart();
    }
    this.lines.setWatched(address !== undefined);
    this.report.setWatched(address !== undefined);
    this.changed.fire();
  }

  private refresh(): void {
    this.lines.refresh();
    this.report.refresh();
  }

  /** Compares the rewards of the file anew. */
  compareAgain(): void {
    this.report.restart();
  }

  /** Leaves off comparing the rewards of the file. */
  giveUp(): void {
    this.cancel();
    this.report.giveUp();
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

  state(): RewardsState {
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
}

function partOf<T>(state: ReadingState<T>, message: string): Part<T> {
  return state.kind === 'loading' ? { kind: 'loading', message } : state;
}
