import type * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import type { AnalysisClient } from '../worker/client';
import { fileRefOf } from './fileRefs';
import type { OpenTrajectories } from './openTrajectories';
import { onRecordsAtHand, recordsAtHand } from './recordsAtHand';
import type { ServingProfiles } from './servingProfiles';
import { onSettingChange } from './settings';
import { addressOf } from './trajectoryUri';

/**
 * Tells the serving profiles which model the record at hand names: the trajectory that is shown, or
 * the first record of a file or table. Nothing is asked while a profile is chosen by hand.
 */
export class RecordModel extends Disposable {
  /** The one that was asked for last; an answer for another comes too late. */
  private asked: string | undefined;

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly trajectories: OpenTrajectories,
    private readonly profiles: ServingProfiles,
  ) {
    super();
    this.register(onRecordsAtHand(() => void this.follow()));
    this.register(onSettingChange('cotLens.servingProfile', () => void this.follow()));
    void this.follow();
  }

  private async follow(): Promise<void> {
    const uri = recordsAtHand();
    const key = uri?.toString();
    // Whatever holds no records says nothing: the model before stays.
    if (uri === undefined || key === this.asked || !this.profiles.isAutomatic) {
      return;
    }
    this.asked = key;
    const model = await this.modelOf(uri).catch(() => undefined);
    if (this.asked === key && !this.store.isDisposed) {
      this.profiles.followModel(model);
    }
  }

  private async modelOf(uri: vscode.Uri): Promise<string | undefined> {
    if (addressOf(uri) !== undefined) {
      return (await this.trajectories.get(uri)).data.trajectory.model;
    }
    const id = { record: 0, index: 0 };
    const first = await this.analysis.api.trajectory({ file: await fileRefOf(uri), id });
    return first.trajectory.model;
  }
}
