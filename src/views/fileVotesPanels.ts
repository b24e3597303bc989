import * as vscode from 'vscode';
import { ExpectedError } from '../base/errors';
import { Disposable } from '../base/lifecycle';
import { fileVotesPanelType, trajectoryScheme } from '../contributions';
import { registerCommand } from '../editor/commands/registerCommand';
import { targetAddress } from '../editor/commands/openTarget';
import { recordsAtHand } from '../editor/recordsAtHand';
import { addressOf, type TrajectoryAddress } from '../editor/trajectoryUri';
import { type FileVotesEnvironment, FileVotesPanel } from './fileVotesPanel';
import { filesIn } from './protocol/fileVotes';
import { webviewOptions } from './webviewPage';

type Environment = Omit<FileVotesEnvironment, 'chooseBaseline'>;

/** Opens the votes of a file in an editor tab, one for each file; they come back with the window. */
export class FileVotesPanels extends Disposable implements vscode.WebviewPanelSerializer {
  private readonly open = new Set<FileVotesPanel>();
  private readonly environment: FileVotesEnvironment;

  /** @param shown the problem whose vote is looked at, for when nothing else names a file */
  constructor(
    environment: Environment,
    private readonly shown: () => TrajectoryAddress | undefined,
  ) {
    super();
    this.environment = { ...environment, chooseBaseline };
    this.register(vscode.window.registerWebviewPanelSerializer(fileVotesPanelType, this));
    this.register(registerCommand('cotLens.compareVotes', (target) => this.show(target)));
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Thenable<void> {
    const saved = filesIn(state);
    if (saved === undefined) {
      panel.dispose();
    } else {
      const { file, baseline } = saved;
      const uriOf = (text: string): vscode.Uri => vscode.Uri.parse(text, true);
      this.fill(panel, uriOf(file), baseline === undefined ? undefined : uriOf(baseline));
    }
    return Promise.resolve();
  }

  override dispose(): void {
    for (const { panel } of [...this.open]) {
      panel.dispose();
    }
    super.dispose();
  }

  private show(target: unknown): void {
    const file = targetAddress(target)?.file ?? this.fileAtHand();
    if (file === undefined) {
      throw new ExpectedError(vscode.l10n.t('Open a trajectory or a file of trajectories first.'));
    }
    const known = [...this.open].find((each) => each.file.toString() === file.toString());
    if (known !== undefined) {
      known.panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      fileVotesPanelType,
      '',
      vscode.ViewColumn.Active,
      webviewOptions(this.environment.extensionUri),
    );
    this.fill(panel, file, undefined);
  }

  private fileAtHand(): vscode.Uri | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const address = uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined;
    return address?.file ?? recordsAtHand() ?? this.shown()?.file;
  }

  private fill(
    panel: vscode.WebviewPanel,
    file: vscode.Uri,
    baseline: vscode.Uri | undefined,
  ): void {
    const { extensionUri } = this.environment;
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', 'icons', `trajectory-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const votes = new FileVotesPanel(panel, file, baseline, this.environment);
    this.open.add(votes);
    panel.onDidDispose(() => {
      this.open.delete(votes);
      votes.dispose();
    });
  }
}

async function chooseBaseline(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the baseline to compare with'),
    openLabel: vscode.l10n.t('Compare'),
    defaultUri: vscode.Uri.joinPath(file, '..'),
    filters: {
      [vscode.l10n.t('Trajectories')]: ['jsonl', 'ndjson', 'json', 'gz', 'zst', 'parquet', 'eval'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen?.[0];
}
