import * as vscode from 'vscode';
import { entryOf } from '../../analysis/cost/profiles/profileEntry';
import type { OwnProfile } from '../../analysis/cost/profiles/checkProfiles';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { inertLabel } from '../markdownText';
import type { ServingProfiles } from '../servingProfiles';
import { askName, freeName } from './profileNames';

/** The profile as one of the user's own: itself, or a copy that is not kept yet. */
export function asOwn(profiles: ServingProfiles, profile: ServingProfile): OwnProfile {
  const own = profiles.own.find(({ entry }) => entry.name === profile.id);
  return own ?? { profile, entry: entryOf(profile, freeName(profile.name, profiles.own)) };
}

/** Keeps the same profile under another name as well, and chooses that. */
export async function duplicateProfile(
  profiles: ServingProfiles,
  profile: ServingProfile,
): Promise<void> {
  const { entry } = asOwn(profiles, profile);
  const name = await askName(freeName(profile.name, profiles.own), profiles.own);
  if (typeof name === 'object') {
    await profiles.save({ ...entry, name: name.text });
    await profiles.select(name.text);
  }
}

export async function renameProfile(
  profiles: ServingProfiles,
  profile: ServingProfile,
): Promise<void> {
  const { entry } = asOwn(profiles, profile);
  const others = profiles.own.filter((each) => each.entry.name !== entry.name);
  const name = await askName(entry.name, others);
  if (typeof name === 'object' && name.text !== entry.name) {
    await profiles.save({ ...entry, name: name.text }, entry.name);
  }
}

export async function deleteProfile(
  profiles: ServingProfiles,
  { id, name }: ServingProfile,
): Promise<void> {
  const confirm = vscode.l10n.t('Delete');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete the serving profile {0}?', inertLabel(name)),
    { modal: true },
    confirm,
  );
  if (pressed === confirm) {
    await profiles.remove(id);
  }
}
