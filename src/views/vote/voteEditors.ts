import * as vscode from 'vscode';
import { Disposable, DisposableStore } from '../../base/lifecycle';
import { type OpenTarget, votePanelType } from '../../contributions';
import { registerCommand } from '../../editor/commands/registerCommand';
import { fileNameOf } from '../../editor/labels/fileName';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import { restoreTabs, savedAddress } from '../restoredTabs';
import type { FindWanted } from '../wantedTrajectory';
import type { VoteEnvironment } from './voteHandlers';
import { VotePage } from './votePage';
import { VoteSubject } from './voteSubject';
import { webviewOptions } from '../webviewPage';

interface Editor {
  readonly panel: vscode.WebviewPanel;
  readonly subject: VoteSubject;
}

/**
 * The vote in an editor tab, where there is room: it stays with its problem, whatever else is
 * looked at, and comes back with the window.
 */
export class VoteEditors extends Disposable {
  private readonly editors = new Set<Editor>();

  constructor(
    private readonly environment: VoteEnvironment,
    private readonly wanted: FindWanted,
  ) {
    super();
    this.register(
      restoreTabs(votePanelType, savedAddress, (panel, address) => this.fill(panel, address)),
    );
    this.register(registerCommand('cotLens.openVoteEditor', (target) => this.open(target)));
  }

  /** What the active tab shows, if it is one of these. */
  get active(): TrajectoryAddress | undefined {
    return [...this.editors].find(({ panel }) => panel.active)?.subject.address;
  }

  override dispose(): void {
    for (const { panel } of [...this.editors]) {
      panel.dispose();
    }
    super.dispose();
  }

  private async open(target: OpenTarget | undefined): Promise<void> {
    const address = await this.wanted(target);
    const open = [...this.editors].find(({ subject }) => subject.holds(address));
    if (open !== undefined) {
      open.subject.show(address);
      open.panel.reveal();
      return;
    }
    const { extensionUri } = this.environment;
    const panel = vscode.window.createWebviewPanel(
      votePanelType,
      '',
      vscode.ViewColumn.Active,
      webviewOptions(extensionUri),
    );
    this.fill(panel, address);
  }

  private fill(panel: vscode.WebviewPanel, address: TrajectoryAddress): void {
    const store = new DisposableStore();
    const subject = store.add(new VoteSubject(this.environment));
    const editor = { panel, subject };
    this.editors.add(editor);
    panel.webview.options = webviewOptions(this.environment.extensionUri);
    panel.title = vscode.l10n.t('Vote: {0}', fileNameOf(address.file));
    store.add(this.environment.sources.follow(address.file));
    subject.show(address);
    store.add(new VotePage(panel.webview, subject, this.environment));
    subject.setWatched(panel.visible);
    panel.onDidChangeViewState(() => subject.setWatched(panel.visible));
    panel.onDidDispose(() => {
      this.editors.delete(editor);
      store.dispose();
    });
  }
}
