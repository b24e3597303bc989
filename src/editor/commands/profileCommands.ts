import * as vscode from 'vscode';
import { changeEntry } from '../../analysis/cost/profiles/changeEntry';
import { schemes } from '../../analysis/segments/schemes';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { ServingProfiles } from '../servingProfiles';
import { asOwn, deleteProfile, duplicateProfile, renameProfile } from '../profiles/changeProfile';
import { editProfile } from '../profiles/editProfile';
import { importConfigFile } from '../profiles/importConfigFile';
import { newProfile } from '../profiles/newProfile';
import { pickProfile } from '../profiles/pickProfile';
import { readSetting, writeSetting } from '../settings';
import { registerCommand, runCommand } from './registerCommand';

/** Choosing what cost is computed for and which labels are shown. */
export function registerProfileCommands(profiles: ServingProfiles): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.selectServingProfile', () => selectProfile(profiles)));
  store.add(registerCommand('cotLens.selectScheme', selectScheme));
  store.add(
    registerCommand('cotLens.toggleHighlights', () =>
      writeSetting('cotLens.highlightSegments', !readSetting('cotLens.highlightSegments')),
    ),
  );
  store.add(
    registerCommand('cotLens.dimAbandoned', () =>
      writeSetting('cotLens.dimAbandonedBranches', !readSetting('cotLens.dimAbandonedBranches')),
    ),
  );
  return store;
}

/** Shows the list until a profile is chosen: what is done to profiles leads back to it. */
async function selectProfile(profiles: ServingProfiles): Promise<void> {
  for (;;) {
    const wish = await pickProfile(profiles);
    switch (wish?.kind) {
      case undefined:
        return;
      case 'select':
        return profiles.select(wish.id);
      case 'new':
        return wish.model === undefined
          ? newProfile(profiles, {})
          : newProfile(profiles, { model: wish.model }, 'gpu');
      case 'onHardware': {
        const { entry } = asOwn(profiles, profiles.current);
        return newProfile(profiles, changeEntry(entry, 'gpu', wish.gpu), 'gpus');
      }
      case 'import': {
        const importedModel = await importConfigFile();
        return importedModel && newProfile(profiles, { importedModel }, 'gpu');
      }
      case 'showCost':
        return runCommand('cotLens.showCost');
      case 'edit':
        return editProfile(profiles, asOwn(profiles, wish.profile));
      case 'duplicate':
        return duplicateProfile(profiles, wish.profile);
      case 'rename':
        await renameProfile(profiles, wish.profile);
        break;
      case 'delete':
        await deleteProfile(profiles, wish.profile);
        break;
    }
  }
}

async function selectScheme(): Promise<void> {
  const current = readSetting('cotLens.scheme');
  const items = schemes.map(({ id, name, source }) => ({
    label: id === current ? `$(check) ${name}` : name,
    description: source,
    id,
  }));
  const placeHolder = vscode.l10n.t('Which labels should the hover show?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked !== undefined) {
    await writeSetting('cotLens.scheme', picked.id);
  }
}
