import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import { recordLanguage, trajectoryLanguage } from '../contributions';
import type { ServingProfiles } from '../editor/servingProfiles';

/** The serving profile in the status bar, shown beside files that it says something about. */
export class ProfileStatus extends Disposable {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('cotLens.profile', vscode.StatusBarAlignment.Right, 90),
  );

  constructor(private readonly profiles: ServingProfiles) {
    super();
    this.item.name = vscode.l10n.t('CoT Lens serving profile');
    this.item.command = 'cotLens.selectServingProfile';
    this.register(profiles.onDidChange(() => this.update()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.update();
  }

  private update(): void {
    const { name } = this.profiles.current;
    this.item.text = `$(server) ${name}`;
    this.item.tooltip = vscode.l10n.t(
      'Cost is computed for {0}. Click to change it, or to see the cost.',
      name,
    );
    const language = vscode.window.activeTextEditor?.document.languageId;
    if (language === recordLanguage || language === trajectoryLanguage) {
      this.item.show();
    } else {
      this.item.hide();
    }
  }
}
