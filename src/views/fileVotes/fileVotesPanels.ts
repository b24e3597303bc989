import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { fileVotesPanelType, trajectoryScheme } from '../../contributions';
import { registerCommand } from '../../editor/commands/registerCommand';
import { targetAddress } from '../../editor/commands/openTarget';
import { recordsAtHand } from '../../editor/recordsAtHand';
import { addressOf, type TrajectoryAddress } from '../../editor/trajectoryUri';
import { type FileVotesEnvironment, FileVotesPanel } from './fileVotesPanel';
import { filesIn } from '../protocol/fileVotes';
import { restoreTabs, savedUri } from '../restoredTabs';
import { pageIcon, webviewOptions } from '../webviewPage';

type Environment = Omit<FileVotesEnvironment, 'chooseBaseline'>;

interface Files {
  readonly file: vscode.Uri;
  readonly baseline?: vscode.Uri;
}

/** Opens the votes of a file in an editor tab, one for each file; they come back with the window. */
export class FileVotesPanels extends Disposable {
  private readonly open = new Set<FileVotesPanel>();
  private readonly environment: FileVotesEnvironment;

  /** @param shown the problem whose vote is looked at, for when nothing else names a file */
  constructor(
    environment: Environment,
    private readonly shown: () => TrajectoryAddress | undefined,
  ) {
    super();
    this.environment = { ...environment, chooseBaseline };
    this.register(
      restoreTabs(fileVotesPanelType, savedFiles, (panel, files) => this.fill(panel, files)),
    );
    this.register(registerCommand('cotLens.compareVotes', (target) => this.show(target)));
  }

  /** The file whose votes are worked in. */
  get active(): vscode.Uri | undefined {
    return [...this.open].find(({ panel }) => panel.active)?.file;
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
    this.fill(panel, { file });
  }

  private fileAtHand(): vscode.Uri | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const address = uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined;
    return address?.file ?? recordsAtHand() ?? this.shown()?.file;
  }

  private fill(panel: vscode.WebviewPanel, { file, baseline }: Files): void {
    panel.iconPath = pageIcon(this.environment.extensionUri);
    const votes = new FileVotesPanel(panel, file, baseline, this.environment);
    this.open.add(votes);
    panel.onDidDispose(() => {
      this.open.delete(votes);
      votes.dispose();
    });
  }
}

/** The files that a page compared; the file alone where its baseline can be none. */
function savedFiles(saved: unknown): Files | undefined {
  const files = filesIn(saved);
  const file = savedUri(files?.file);
  const baseline = savedUri(files?.baseline);
  const isOther = baseline !== undefined && baseline.toString() !== file?.toString();
  return file && { file, ...(isOther && { baseline }) };
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
