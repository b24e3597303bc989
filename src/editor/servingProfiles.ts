import * as vscode from 'vscode';
import { findModel } from '../analysis/cost/models';
import { type OwnProfile, automatic, checkProfiles } from '../analysis/cost/profiles/checkProfiles';
import type { ProfileEntry } from '../analysis/cost/profiles/profileEntry';
import { profileForModel } from '../analysis/cost/profiles/profileForModel';
import {
  type ServingProfile,
  defaultProfile,
  defaultProfiles,
} from '../analysis/cost/servingProfile';
import { Disposable } from '../base/lifecycle';
import { complainOfSetting } from './settingProblems';
import { onSettingChange, readSetting, workspaceTarget, writeSetting } from './settings';

/**
 * The serving profile that everything shown is computed for: one chosen by hand, or one for the
 * model that the record at hand names. Profiles are kept in the settings of the workspace.
 */
export class ServingProfiles extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<ServingProfile>());
  readonly onDidChange = this.changed.event;
  private ownProfiles: readonly OwnProfile[] = [];
  private profile: ServingProfile = defaultProfile;
  /** As the record at hand calls its model. */
  private recordModel: string | undefined;
  private guessed = false;
  private writing = false;

  constructor() {
    super();
    this.register(onSettingChange('cotLens.servingProfiles', () => this.settingChanged()));
    this.register(onSettingChange('cotLens.servingProfile', () => this.settingChanged()));
    this.readSettings();
  }

  /** The user's own profiles, then the ready-made ones. */
  get all(): readonly ServingProfile[] {
    return [...this.ownProfiles.map(({ profile }) => profile), ...defaultProfiles];
  }

  get own(): readonly OwnProfile[] {
    return this.ownProfiles;
  }

  get current(): ServingProfile {
    return this.profile;
  }

  /** Whether no profile is chosen by hand. */
  get isAutomatic(): boolean {
    return readSetting('cotLens.servingProfile') === automatic;
  }

  /** How the record at hand calls the model that the current profile was guessed from. */
  get guessedFrom(): string | undefined {
    return this.guessed ? this.recordModel : undefined;
  }

  /** The record at hand names another model, or none. */
  followModel(model: string | undefined): void {
    this.recordModel = model;
    this.settle();
  }

  /** Chooses a profile by its id, or leaves it to the record with `automatic`. */
  async select(id: string): Promise<void> {
    await this.write(() => writeSetting('cotLens.servingProfile', id, workspaceTarget()));
  }

  /** Keeps an entry in place of the one of a name, or as a new one; the current one stays chosen. */
  async save(entry: ProfileEntry, replaced?: string): Promise<void> {
    const entries = listed();
    const at = entries.findIndex((each) => nameOf(each) === replaced);
    await this.writeEntries(
      at < 0 ? [...entries, entry] : entries.with(at, entry),
      replaced === readSetting('cotLens.servingProfile') ? entry.name : undefined,
    );
  }

  async remove(name: string): Promise<void> {
    const others = listed().filter((each) => nameOf(each) !== name);
    const wasChosen = readSetting('cotLens.servingProfile') === name;
    await this.writeEntries(others, wasChosen ? automatic : undefined);
  }

  private async writeEntries(
    entries: readonly unknown[],
    chosen: string | undefined,
  ): Promise<void> {
    await this.write(async () => {
      await writeSetting('cotLens.servingProfiles', entries, workspaceTarget());
      if (chosen !== undefined && chosen !== readSetting('cotLens.servingProfile')) {
        await writeSetting('cotLens.servingProfile', chosen, workspaceTarget());
      }
    });
  }

  /** Nobody sees the state between two settings that belong together. */
  private async write(change: () => Promise<void>): Promise<void> {
    this.writing = true;
    try {
      await change();
    } finally {
      this.writing = false;
      this.readSettings();
    }
  }

  private settingChanged(): void {
    if (!this.writing) {
      this.readSettings();
    }
  }

  private readSettings(): void {
    const { profiles, problems } = checkProfiles(readSetting('cotLens.servingProfiles'));
    this.ownProfiles = profiles;
    if (problems.length > 0) {
      void complainOfSetting('cotLens.servingProfiles', problems);
    }
    const id = readSetting('cotLens.servingProfile');
    if (id !== automatic && this.find(id) === undefined) {
      const reason = vscode.l10n.t('There is no profile "{0}".', id);
      void complainOfSetting('cotLens.servingProfile', [reason]);
    }
    this.settle();
  }

  /** Brings the current profile up to date, and says so when it is another. */
  private settle(): void {
    const before = JSON.stringify([this.profile, this.guessedFrom]);
    const guess = this.isAutomatic ? this.guess() : undefined;
    this.guessed = guess !== undefined;
    const next = guess ?? this.find(readSetting('cotLens.servingProfile')) ?? defaultProfile;
    if (JSON.stringify([next, this.guessedFrom]) !== before) {
      this.profile = next;
      this.changed.fire(next);
    }
  }

  private find(id: string): ServingProfile | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** A profile of the user's own for the model goes before a ready-made one. */
  private guess(): ServingProfile | undefined {
    const model = this.recordModel === undefined ? undefined : findModel(this.recordModel);
    const own = this.ownProfiles.find(({ profile }) => profile.model.id === model?.id);
    return own?.profile ?? (model && profileForModel(model.id));
  }
}

/** What the setting has, entries that cannot be used among them: they are not to be lost. */
function listed(): unknown[] {
  const setting: unknown = readSetting('cotLens.servingProfiles');
  return Array.isArray(setting) ? (setting as unknown[]) : [];
}

function nameOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : undefined;
}
