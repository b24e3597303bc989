import * as vscode from 'vscode';
import { defaultProfiles, type ServingProfile } from '../analysis/cost/servingProfile';
import { Disposable } from '../base/lifecycle';
import { onSettingChange, readSetting, writeSetting } from './settings';

/** The serving profile that everything shown is computed for. */
export class ServingProfiles extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<ServingProfile>());
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    this.register(onSettingChange('cotLens.servingProfile', () => this.changed.fire(this.current)));
  }

  get all(): readonly ServingProfile[] {
    return defaultProfiles;
  }

  get current(): ServingProfile {
    const id = readSetting('cotLens.servingProfile');
    const profile = this.all.find((each) => each.id === id) ?? this.all[0];
    if (profile === undefined) {
      throw new Error('There is no serving profile.');
    }
    return profile;
  }

  async select(profile: ServingProfile): Promise<void> {
    await writeSetting('cotLens.servingProfile', profile.id);
  }
}
