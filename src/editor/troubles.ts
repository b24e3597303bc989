import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import type { AnalysisClient } from '../worker/client';
import { runCommand } from './commands/registerCommand';
import { inertLabel } from './markdownText';
import { onReadingChange } from './settings';

/** Logs what the analysis does in another way than it was asked to, and says it where it shows. */
export class Troubles extends Disposable {
  /** Every thread may meet the same trouble. */
  private readonly said = new Set<string>();

  constructor(analysis: AnalysisClient, log: vscode.LogOutputChannel) {
    super();
    this.register(onReadingChange(() => this.said.clear()));
    this.register(
      analysis.onEvent((event) => {
        if (event.kind === 'trouble') {
          log.warn(event.message);
          if (event.isSeen === true) {
            this.say(event.message);
          }
        }
      }),
    );
  }

  private say(message: string): void {
    if (this.said.has(message)) {
      return;
    }
    this.said.add(message);
    const choose = vscode.l10n.t('Choose Tokenizer…');
    const shown = `CoT Lens: ${inertLabel(message, 500)}`;
    void vscode.window.showWarningMessage(shown, choose).then(async (pressed) => {
      if (pressed === choose) {
        await runCommand('cotLens.chooseTokenizer');
      }
    });
  }
}
