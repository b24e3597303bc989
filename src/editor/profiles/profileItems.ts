import * as vscode from 'vscode';
import { automatic } from '../../analysis/cost/profiles/checkProfiles';
import { type ServingProfile, defaultProfiles } from '../../analysis/cost/servingProfile';
import { inertLabel } from '../markdownText';
import type { ServingProfiles } from '../servingProfiles';
import { choicesOf } from './fieldChoices';
import { profileDetail } from './profileText';

/** What a user may want of the list of serving profiles. */
export type ProfileWish =
  | { readonly kind: 'select'; readonly id: string }
  | { readonly kind: 'edit' | 'duplicate' | 'rename' | 'delete'; readonly profile: ServingProfile }
  | { readonly kind: 'new'; readonly model?: string }
  | { readonly kind: 'onHardware'; readonly gpu: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'showCost' };

export interface ProfileItem extends vscode.QuickPickItem {
  /** A separator has none. */
  readonly wish?: ProfileWish;
  readonly buttons?: readonly WishButton[];
}

/** A small button in the row of a profile. */
export interface WishButton extends vscode.QuickInputButton {
  readonly wish: ProfileWish;
}

/**
 * The list that serving profiles are chosen from: profiles, what can be done with the current one,
 * every model to begin a new one with, and every accelerator to put the current one on.
 */
export function profileItems(profiles: ServingProfiles): readonly ProfileItem[] {
  const own = profiles.own.map(({ profile }) => profile);
  return [
    automaticItem(profiles),
    ...(own.length > 0 ? [separator(vscode.l10n.t('Your profiles'))] : []),
    ...own.map((profile) => profileItem(profile, profiles, true)),
    separator(vscode.l10n.t('Ready-made')),
    ...defaultProfiles.map((profile) => profileItem(profile, profiles, false)),
    separator(vscode.l10n.t('Change')),
    ...actionItems(profiles),
    separator(vscode.l10n.t('Models: begin a new profile')),
    ...choicesOf('model').map(({ id, label, ...rest }): ProfileItem => ({
      ...rest,
      label: `$(add) ${label}`,
      wish: { kind: 'new', model: id },
    })),
    separator(vscode.l10n.t('Accelerators: the current profile on others')),
    ...choicesOf('gpu').map(({ id, label, ...rest }): ProfileItem => ({
      ...rest,
      label: `$(chip) ${label}`,
      wish: { kind: 'onHardware', gpu: id },
    })),
  ];
}

function separator(label: string): ProfileItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function automaticItem(profiles: ServingProfiles): ProfileItem {
  const { isAutomatic, guessedFrom, current } = profiles;
  const mark = isAutomatic ? '$(check)' : '$(sparkle)';
  return {
    label: vscode.l10n.t('{0} By the record’s model', mark),
    description: isAutomatic ? vscode.l10n.t('current') : '',
    detail:
      guessedFrom === undefined
        ? vscode.l10n.t('Takes the model that a record names, where it is known')
        : vscode.l10n.t(
            'The record names {0}, so it is {1}',
            inertLabel(guessedFrom),
            inertLabel(current.name),
          ),
    wish: { kind: 'select', id: automatic },
  };
}

function profileItem(
  profile: ServingProfile,
  { current, isAutomatic }: ServingProfiles,
  isOwn: boolean,
): ProfileItem {
  const isCurrent = !isAutomatic && profile.id === current.id;
  const name = inertLabel(profile.name);
  return {
    label: isCurrent ? `$(check) ${name}` : name,
    description: isCurrent ? vscode.l10n.t('current') : '',
    detail: `${inertLabel(profile.model.name)} · ${profileDetail(profile)}`,
    wish: { kind: 'select', id: profile.id },
    buttons: [
      button('edit', vscode.l10n.t('Edit the numbers'), { kind: 'edit', profile }),
      button('copy', vscode.l10n.t('Duplicate'), { kind: 'duplicate', profile }),
      ...(isOwn
        ? [
            button('tag', vscode.l10n.t('Rename'), { kind: 'rename', profile }),
            button('trash', vscode.l10n.t('Delete'), { kind: 'delete', profile }),
          ]
        : []),
    ],
  };
}

function button(icon: string, tooltip: string, wish: ProfileWish): WishButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, wish };
}

function actionItems({ current, own }: ServingProfiles): readonly ProfileItem[] {
  const profile = current;
  const name = inertLabel(current.name);
  const isOwn = own.some((each) => each.profile.id === current.id);
  return [
    { label: vscode.l10n.t('$(add) New from a model…'), wish: { kind: 'new' } },
    {
      label: vscode.l10n.t('$(file-code) New from a config.json…'),
      detail: vscode.l10n.t('A model that is not in the list, as Hugging Face describes it'),
      wish: { kind: 'import' },
    },
    {
      label: vscode.l10n.t('$(edit) Edit the numbers of {0}…', name),
      detail: isOwn ? '' : vscode.l10n.t('Of a copy: this one stays as it is'),
      wish: { kind: 'edit', profile },
    },
    {
      label: vscode.l10n.t('$(copy) Duplicate {0}…', name),
      wish: { kind: 'duplicate', profile },
    },
    {
      label: vscode.l10n.t('$(graph) Show the cost of the trajectory'),
      wish: { kind: 'showCost' },
    },
    ...(isOwn
      ? ([
          {
            label: vscode.l10n.t('$(tag) Rename {0}…', name),
            wish: { kind: 'rename', profile },
          },
          {
            label: vscode.l10n.t('$(trash) Delete {0}…', name),
            wish: { kind: 'delete', profile },
          },
        ] satisfies ProfileItem[])
      : []),
  ];
}
