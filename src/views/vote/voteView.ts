import * as vscode from 'vscode';
import { Disposable, MutableDisposable } from '../../base/lifecycle';
import { type OpenTarget, trajectoryScheme, voteViewId } from '../../contributions';
import { targetAddress } from '../../editor/commands/openTarget';
import { registerCommand, runCommand } from '../../editor/commands/registerCommand';
import { trajectoryAtHand } from '../../editor/trajectoryAtHand';
import { addressOf, type TrajectoryAddress } from '../../editor/trajectoryUri';
import { VotePage } from './votePage';
import { VoteSubject } from './voteSubject';
import type { VoteEnvironment } from './voteHandlers';
import { webviewOptions } from '../webviewPage';

const titleCommands = [
  ['cotLens.vote.openEditor', 'cotLens.openVoteEditor'],
  ['cotLens.vote.showRolloutTree', 'cotLens.showRolloutTree'],
  ['cotLens.vote.showCost', 'cotLens.showCost'],
] as const;

/** The side panel: the vote of the siblings of the trajectory that was looked at last. */
export class VoteView extends Disposable implements vscode.WebviewViewProvider {
  private readonly page = this.register(new MutableDisposable<VotePage>());
  private readonly subject: VoteSubject;

  constructor(private readonly environment: VoteEnvironment) {
    super();
    this.subject = this.register(new VoteSubject(environment));
    this.register(vscode.window.registerWebviewViewProvider(voteViewId, this));
    this.register(registerCommand('cotLens.showVote', (target) => this.reveal(target)));
    // What stands in the title of the view is about what it shows, whatever is worked in.
    for (const [id, command] of titleCommands) {
      this.register(registerCommand(id, () => runCommand(command, this.target())));
    }
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
    this.follow(vscode.window.activeTextEditor);
  }

  /** What the view shows, or would show if it were open. */
  get address(): TrajectoryAddress | undefined {
    return this.subject.address;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    view.webview.options = webviewOptions(this.environment.extensionUri);
    this.page.value = new VotePage(view.webview, this.subject, this.environment);
    view.onDidChangeVisibility(() => this.subject.setWatched(view.visible));
    view.onDidDispose(() => {
      this.page.value = undefined;
      this.subject.setWatched(false);
    });
    this.subject.setWatched(view.visible);
  }

  private async reveal(target: OpenTarget | undefined): Promise<void> {
    // What is worked in may hold no trajectory: then the view stays with what it shows.
    const address =
      targetAddress(target) ??
      (await trajectoryAtHand(this.environment.analysis).catch(() => undefined));
    if (address !== undefined) {
      this.subject.show(address);
    }
    await vscode.commands.executeCommand(`${voteViewId}.focus`);
  }

  private target(): OpenTarget | undefined {
    const { address } = this;
    return address && { file: address.file.toString(), id: address.id };
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri;
    const address = uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined;
    if (address !== undefined) {
      this.subject.show(address);
    }
  }
}
