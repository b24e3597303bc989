import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { inertLabel } from '../editor/markdownText';
import { profileDetail, profileInShort, roomText } from '../editor/profiles/profileText';
import { onRecordsAtHand, recordsAtHand } from '../editor/recordsAtHand';
import type { ServingProfiles } from '../editor/servingProfiles';
import { isLensTabActive } from './lensTab';

/** The serving profile in the status bar, shown beside files and pages that it says something about. */
export class ProfileStatus extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('cotLens.profile', vscode.StatusBarAlignment.Right, 90),
  );

  constructor(private readonly profiles: ServingProfiles) {
    super();
    this.item.name = vscode.l10n.t('CoT Lens serving profile');
    this.item.command = 'cotLens.selectServingProfile';
    this.register(profiles.onDidChange(() => this.update()));
    this.register(onRecordsAtHand(() => this.update()));
    this.update();
  }

  private update(): void {
    const { current, guessedFrom } = this.profiles;
    const guess = guessedFrom === undefined ? '' : ` · ${vscode.l10n.t('guessed from the record')}`;
    this.item.text = `$(server) ${profileInShort(current)}${guess}`;
    this.item.tooltip = tooltipOf(this.profiles);
    if (recordsAtHand() !== undefined || isLensTabActive()) {
      this.item.show();
    } else {
      this.item.hide();
    }
  }
}

function tooltipOf({ current, guessedFrom }: ServingProfiles): string {
  const origin =
    guessedFrom === undefined
      ? vscode.l10n.t('Serving profile: {0}', inertLabel(current.name))
      : vscode.l10n.t(
          'The record names the model {0}, so cost is computed for it. Choose a profile to fix it by hand.',
          inertLabel(guessedFrom),
        );
  return [
    origin,
    profileDetail(current),
    vscode.l10n.t('{0}: {1}', inertLabel(current.model.name), roomText(current)),
    vscode.l10n.t('Every cost, batch and cache figure is for this profile. Click to change it.'),
  ].join('\n');
}
