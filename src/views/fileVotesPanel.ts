import * as vscode from 'vscode';
import { CancelledError, ExpectedError, messageOf } from '../base/errors';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { Handlers } from '../base/rpc';
import { runCommand } from '../editor/commands/registerCommand';
import { fileRefOf } from '../editor/fileRefs';
import { fileNameOf } from '../editor/labels/fileName';
import { onReadingChange } from '../editor/settings';
import type { SourceFiles } from '../editor/sourceFiles';
import type { AnalysisClient } from '../worker/client';
import type { WorkerEvent } from '../worker/protocol';
import type { FileVotesEvent as ThreadEvent } from '../worker/vote/protocol';
import type {
  FileVotesBody,
  FileVotesEvent,
  FileVotesHostApi,
  FileVotesState,
} from './protocol/fileVotes';
import { pageHtml, serve, webviewOptions } from './webviewPage';

export interface FileVotesEnvironment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
  /** Lets the user pick the baseline of a file; `undefined` when the user thinks better of it. */
  readonly chooseBaseline: (file: vscode.Uri) => Thenable<vscode.Uri | undefined>;
}

/**
 * The page of the votes of one file, beside a baseline if one was chosen. The files are read while
 * somebody sees the page only: what changes in the meantime is read when it is seen again.
 */
export class FileVotesPanel extends Disposable {
  private body: FileVotesBody = loading();
  private readonly baselineFollowed = this.register(new MutableDisposable());
  private stale = true;
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly file: vscode.Uri,
    private baseline: vscode.Uri | undefined,
    private readonly environment: FileVotesEnvironment,
  ) {
    super();
    const { analysis, sources, extensionUri } = environment;
    const again = (changed: vscode.Uri): void => {
      if ([file, this.baseline].some((each) => each?.toString() === changed.toString())) {
        this.load();
      }
    };
    this.register(sources.follow(file));
    this.register(sources.onDidChange(again));
    this.register(sources.onDidChangeJudgements(again));
    this.register(onReadingChange(() => this.load()));
    this.register(analysis.onEvent((event) => this.hear(event)));
    this.register(panel.onDidChangeViewState(() => this.loadIfSeen()));
    panel.webview.options = webviewOptions(extensionUri);
    panel.title = vscode.l10n.t('Votes: {0}', fileNameOf(file));
    this.register(serve<FileVotesHostApi>(panel.webview, this.handlers()));
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'fileVotes');
    this.setBaseline(baseline);
  }

  override dispose(): void {
    this.request++;
    this.cancel();
    super.dispose();
  }

  private handlers(): Handlers<FileVotesHostApi> {
    return {
      ready: () => this.state(),
      chooseBaseline: async () => {
        const chosen = await this.environment.chooseBaseline(this.file);
        if (chosen !== undefined) {
          this.setBaseline(chosen);
        }
      },
      dropBaseline: () => this.setBaseline(undefined),
      cancel: () => this.cancel(),
      again: () => this.load(),
      openVote: ({ id, side, inTab }) => {
        const file = (side === 'file' ? this.file : this.baseline)?.toString();
        if (file === undefined) {
          throw new ExpectedError(vscode.l10n.t('There is no baseline any more.'));
        }
        return runCommand(inTab ? 'cotLens.openVoteEditor' : 'cotLens.showVote', { file, id });
      },
    };
  }

  private setBaseline(baseline: vscode.Uri | undefined): void {
    if (baseline?.toString() === this.file.toString()) {
      throw new ExpectedError(
        vscode.l10n.t('A file is no baseline of itself: choose another one.'),
      );
    }
    this.baseline = baseline;
    this.baselineFollowed.value = baseline && this.environment.sources.follow(baseline);
    this.load();
  }

  private load(): void {
    this.request++;
    this.stale = true;
    this.loadIfSeen();
  }

  private loadIfSeen(): void {
    if (!this.stale || !this.panel.visible) {
      return;
    }
    this.stale = false;
    const request = ++this.request;
    const show = (body: FileVotesBody): void => {
      if (request === this.request) {
        this.body = body;
        this.post({ kind: 'state', state: this.state() });
      }
    };
    show(loading());
    this.report().then(show, (error: unknown) =>
      show(
        error instanceof CancelledError
          ? { kind: 'cancelled' }
          : { kind: 'failed', message: messageOf(error) },
      ),
    );
  }

  private async report(): Promise<FileVotesBody> {
    const { analysis } = this.environment;
    const file = await fileRefOf(this.file);
    const baseline = this.baseline && (await fileRefOf(this.baseline));
    const report = await analysis.api.fileVotes({ file, ...(baseline && { baseline }) });
    return { kind: 'report', report };
  }

  private cancel(): void {
    if (this.body.kind === 'loading') {
      const key = this.file.toString();
      void this.environment.analysis.api.cancelFileVotes({ key }).catch(() => undefined);
    }
  }

  private hear(event: WorkerEvent): void {
    if (event.kind === 'fileVotes' && event.key === this.file.toString()) {
      this.post({
        kind: 'progress',
        done: event.done,
        total: event.total,
        what: countedOf(event),
      });
    }
  }

  private state(): FileVotesState {
    const { file, baseline, body } = this;
    return {
      files: {
        file: file.toString(),
        ...(baseline && { baseline: baseline.toString() }),
      },
      fileName: fileNameOf(file),
      ...(baseline && { baselineName: fileNameOf(baseline) }),
      body,
    };
  }

  private post(event: FileVotesEvent): void {
    void this.panel.webview.postMessage(event);
  }
}

function loading(): FileVotesBody {
  return { kind: 'loading', message: vscode.l10n.t('Counting the votes…') };
}

function countedOf({ of, stage }: ThreadEvent): string {
  if (of === 'file') {
    return stage === 'records' ? vscode.l10n.t('records') : vscode.l10n.t('problems');
  }
  return stage === 'records'
    ? vscode.l10n.t('records of the baseline')
    : vscode.l10n.t('problems of the baseline');
}
