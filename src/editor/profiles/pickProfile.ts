import * as vscode from 'vscode';
import type { ServingProfiles } from '../servingProfiles';
import { type ProfileItem, type ProfileWish, type WishButton, profileItems } from './profileItems';

/** Shows all serving profiles, and says what is wanted of them. */
export function pickProfile(profiles: ServingProfiles): Promise<ProfileWish | undefined> {
  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<ProfileItem>();
    list.title = vscode.l10n.t('Serving profile');
    list.placeholder = vscode.l10n.t(
      'What should the cost be computed for? Search profiles, models and accelerators',
    );
    list.items = profileItems(profiles);
    list.activeItems = list.items.filter(({ wish }) => wish?.kind === 'select' && isCurrent(wish));
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    const finish = (wish: ProfileWish | undefined): void => {
      resolve(wish);
      list.dispose();
    };
    list.onDidAccept(() => {
      const wish = list.selectedItems[0]?.wish;
      if (wish !== undefined) {
        finish(wish);
      }
    });
    list.onDidTriggerItemButton(({ button }) => finish((button as WishButton).wish));
    list.onDidHide(() => finish(undefined));
    list.show();
  });

  function isCurrent({ id }: { readonly id: string }): boolean {
    return profiles.isAutomatic ? id === 'auto' : id === profiles.current.id;
  }
}
