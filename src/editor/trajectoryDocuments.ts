import * as vscode from 'vscode';
import { messageOf } from '../base/errors';
import { Disposable } from '../base/lifecycle';
import { trajectoryScheme } from '../contributions';
import type { OpenTrajectories } from './openTrajectories';

/** Serves trajectory documents: read-only text with real line breaks. */
export class TrajectoryDocuments extends Disposable implements vscode.TextDocumentContentProvider {
  readonly onDidChange: vscode.Event<vscode.Uri>;

  constructor(private readonly trajectories: OpenTrajectories) {
    super();
    this.onDidChange = trajectories.onDidChange;
    this.register(vscode.workspace.registerTextDocumentContentProvider(trajectoryScheme, this));
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      return (await this.trajectories.get(uri)).layout.text;
    } catch (error) {
      return vscode.l10n.t('This trajectory cannot be shown.\n\n{0}', messageOf(error));
    }
  }
}
