import * as vscode from 'vscode';
import { CancelledError, messageOf } from '../base/errors';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { Handlers } from '../base/rpc';
import { type OpenTarget, trajectoryScheme, voteViewId } from '../contributions';
import { compareTrajectories } from '../editor/commands/siblingCommands';
import { showTrajectory } from '../editor/commands/openCommands';
import { runCommand, registerCommand } from '../editor/commands/registerCommand';
import { fileRefOf } from '../editor/fileRefs';
import type { ServingProfiles } from '../editor/servingProfiles';
import { onReadingChange } from '../editor/settings';
import type { SourceFiles } from '../editor/sourceFiles';
import { addressOf, type TrajectoryAddress } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';
import type { AnnotatedGroup } from '../worker/protocol';
import type { VoteHostApi, VoteState, VoteStateEvent } from './protocol/vote';
import { voteGroup } from './voteGroup';
import { pageHtml, serve, webviewOptions } from './webviewPage';

/** The side panel: the vote of the siblings of the trajectory that was looked at last. */
export class VoteView extends Disposable implements vscode.WebviewViewProvider {
  private readonly view = this.register(new MutableDisposable<ResolvedView>());
  private address: TrajectoryAddress | undefined;
  private group: AnnotatedGroup | undefined;
  private failure: string | undefined;
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly profiles: ServingProfiles,
    sources: SourceFiles,
    private readonly extensionUri: vscode.Uri,
  ) {
    super();
    this.register(vscode.window.registerWebviewViewProvider(voteViewId, this));
    this.register(registerCommand('cotLens.showVote', (target) => this.reveal(target)));
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
    this.register(profiles.onDidChange(() => this.push()));
    this.register(onReadingChange(() => this.load()));
    this.register(
      sources.onDidChange((file) => {
        if (file.toString() === this.address?.file.toString()) {
          this.load();
        }
      }),
    );
    this.register(
      sources.onDidChangeLabels((file) => {
        if (file.toString() === this.address?.file.toString()) {
          this.reload();
        }
      }),
    );
    this.follow(vscode.window.activeTextEditor);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    view.webview.options = webviewOptions(this.extensionUri);
    this.view.value = new ResolvedView(view, this.handlers());
    view.onDidDispose(() => (this.view.value = undefined));
    view.webview.html = pageHtml(view.webview, this.extensionUri, 'vote');
    this.load();
  }

  private handlers(): Handlers<VoteHostApi> {
    return {
      ready: () => this.state(),
      openSibling: async ({ id, beside }) => {
        const file = this.address?.file.toString();
        if (file !== undefined) {
          await showTrajectory({ file, id, beside });
        }
      },
      compareSiblings: async ({ left, right }) => {
        const file = this.address?.file;
        if (file !== undefined) {
          await compareTrajectories(file, left, right);
        }
      },
      copy: async ({ text }) => vscode.env.clipboard.writeText(text),
      selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
      openSamples: () => runCommand('cotLens.openSamples'),
    };
  }

  private async reveal(target: OpenTarget | undefined): Promise<void> {
    if (target !== undefined && 'id' in target) {
      this.show({ file: vscode.Uri.parse(target.file, true), id: target.id });
    }
    await vscode.commands.executeCommand(`${voteViewId}.focus`);
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri;
    const address = uri?.scheme === trajectoryScheme ? addressOf(uri) : undefined;
    if (address !== undefined) {
      this.show(address);
    }
  }

  private show(address: TrajectoryAddress): void {
    const known = this.address;
    this.address = address;
    if (known !== undefined && this.group !== undefined && isSibling(known, address, this.group)) {
      this.push();
    } else {
      this.load();
    }
  }

  /** Asks for the group anew; nothing is computed while nobody sees it. */
  private load(): void {
    const { address } = this;
    this.group = undefined;
    this.failure = undefined;
    if (address === undefined || this.view.value === undefined) {
      return;
    }
    this.push();
    this.ask(address);
  }

  /** The same group under other labels: what is shown stays until they are there. */
  private reload(): void {
    if (this.address !== undefined && this.view.value !== undefined) {
      this.ask(this.address);
    }
  }

  private ask(address: TrajectoryAddress): void {
    const request = ++this.request;
    void this.requestGroup(address).then(
      (group) => {
        if (request === this.request) {
          this.group = group;
          this.push();
        }
      },
      (error: unknown) => {
        if (request === this.request && !(error instanceof CancelledError)) {
          this.failure = messageOf(error);
          this.push();
        }
      },
    );
  }

  private async requestGroup({ file, id }: TrajectoryAddress): Promise<AnnotatedGroup> {
    return this.analysis.api.group({ file: await fileRefOf(file), id });
  }

  private push(): void {
    this.view.value?.push({ kind: 'state', state: this.state() });
  }

  private state(): VoteState {
    const { address, group, failure } = this;
    if (address === undefined) {
      return { kind: 'empty' };
    }
    if (failure !== undefined) {
      return { kind: 'failed', message: failure };
    }
    if (group === undefined) {
      return { kind: 'loading', message: vscode.l10n.t('Reading the siblings…') };
    }
    const fileName = address.file.path.split('/').at(-1) ?? '';
    const shown = voteGroup(group, fileName, this.profiles.current, address.id);
    return { kind: 'vote', group: shown };
  }
}

/** The view while it exists, with what it serves. */
class ResolvedView extends Disposable {
  constructor(
    private readonly view: vscode.WebviewView,
    handlers: Handlers<VoteHostApi>,
  ) {
    super();
    this.register(serve<VoteHostApi>(view.webview, handlers));
  }

  push(event: VoteStateEvent): void {
    void this.view.webview.postMessage(event);
  }
}

function isSibling(
  known: TrajectoryAddress,
  next: TrajectoryAddress,
  group: AnnotatedGroup,
): boolean {
  return (
    known.file.toString() === next.file.toString() &&
    group.siblings.some(({ id }) => id.record === next.id.record && id.index === next.id.index)
  );
}
