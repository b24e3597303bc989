import * as vscode from 'vscode';
import { schemes } from '../../analysis/segments/schemes';
import { formatUsd } from '../../analysis/cost/format';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { ServingProfiles } from '../servingProfiles';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
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

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile?: ServingProfile;
}

async function selectProfile(profiles: ServingProfiles): Promise<void> {
  const { current } = profiles;
  const items: ProfileItem[] = profiles.all.map((profile) => ({
    label: profile.id === current.id ? `$(check) ${profile.name}` : profile.name,
    description: profile.id === current.id ? vscode.l10n.t('current') : '',
    detail: detailOf(profile),
    profile,
  }));
  const showCost = {
    label: vscode.l10n.t('$(graph) Show the cost of the trajectory'),
    description: '',
    detail: '',
  };
  const separator = {
    label: '',
    description: '',
    detail: '',
    kind: vscode.QuickPickItemKind.Separator,
  };
  const picked = await vscode.window.showQuickPick<ProfileItem>([...items, separator, showCost], {
    title: vscode.l10n.t('Serving profile'),
    placeHolder: vscode.l10n.t('What should the cost be computed for?'),
    matchOnDetail: true,
  });
  if (picked?.profile !== undefined) {
    await profiles.select(picked.profile);
  } else if (picked === showCost) {
    await runCommand('cotLens.showCost');
  }
}

function detailOf(profile: ServingProfile): string {
  return vscode.l10n.t(
    '{0} × {1} · weights {2}, KV {3} · {4} tokens/s per user · {5} per GPU-hour',
    profile.gpus,
    profile.hardware.name,
    profile.weightsType.id,
    profile.kvType.id,
    profile.tokensPerSecond,
    formatUsd(profile.usdPerGpuHour),
  );
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
