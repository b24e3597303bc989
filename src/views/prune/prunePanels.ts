import * as vscode from 'vscode';
import { ExpectedError } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { prunePanelType } from '../../contributions';
import { registerCommand } from '../../editor/commands/registerCommand';
import { recordsAtHand } from '../../editor/recordsAtHand';
import { addressOf } from '../../editor/trajectoryUri';
import { fieldOf } from '../protocol/savedFields';
import { restoreTabs, savedUri } from '../restoredTabs';
import { pageIcon, webviewOptions } from '../webviewPage';
import { type PruneEnvironment, PrunePanel } from './prunePanel';

interface Environment extends PruneEnvironment {
  /** The file that another page of ours is about, when that is worked in. */
  readonly shown: () => vscode.Uri | undefined;
}

/** Opens files to be pruned in editor tabs, one for each file; they come back with the window. */
export class PrunePanels extends Disposable {
  private readonly open = new Set<PrunePanel>();
  private readonly environment: PruneEnvironment;

  constructor({ shown, ...environment }: Environment) {
    super();
    this.environment = environment;
    this.register(restoreTabs(prunePanelType, savedFile, (panel, file) => this.fill(panel, file)));
    this.register(
      registerCommand('cotLens.prune', (named) =>
        this.show(fileNamed(named) ?? shown() ?? recordsAtHand()),
      ),
    );
  }

  override dispose(): void {
    for (const { panel } of [...this.open]) {
      panel.dispose();
    }
    super.dispose();
  }

  private show(uri: vscode.Uri | undefined): void {
    if (uri === undefined) {
      throw new ExpectedError(vscode.l10n.t('Open a trajectory or a file of trajectories first.'));
    }
    const file = addressOf(uri)?.file ?? uri;
    const known = [...this.open].find((each) => each.file.toString() === file.toString());
    if (known !== undefined) {
      known.panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      prunePanelType,
      '',
      vscode.ViewColumn.Active,
      webviewOptions(this.environment.extensionUri),
    );
    this.fill(panel, file);
  }

  private fill(panel: vscode.WebviewPanel, file: vscode.Uri): void {
    panel.iconPath = pageIcon(this.environment.extensionUri);
    const pruning = new PrunePanel(panel, file, this.environment);
    this.open.add(pruning);
    panel.onDidDispose(() => {
      this.open.delete(pruning);
      pruning.dispose();
    });
  }
}

/** The title bar of a page names the page, which is no file. */
function fileNamed(named: vscode.Uri | undefined): vscode.Uri | undefined {
  return named?.scheme === 'webview-panel' ? undefined : named;
}

function savedFile(saved: unknown): vscode.Uri | undefined {
  const file = fieldOf(saved, 'file');
  return savedUri(typeof file === 'string' ? file : undefined);
}
