import * as vscode from 'vscode';
import type { FileVoteReport } from '../../analysis/votes/fileReport';
import { ExpectedError } from '../../base/errors';
import { Disposable, MutableDisposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { runCommand } from '../../editor/commands/registerCommand';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import { onReadingChange } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { AnalysisClient } from '../../worker/client';
import type { WorkerEvent } from '../../worker/protocol';
import type { FileVotesEvent as ThreadEvent } from '../../worker/vote/protocol';
import type {
  FileVotesBody,
  FileVotesEvent,
  FileVotesHostApi,
  FileVotesState,
} from '../protocol/fileVotes';
import { WatchedReading } from '../watchedReading';
import { pageHtml, serve, webviewOptions } from '../webviewPage';

export interface FileVotesEnvironment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
  /** Lets the user pick the baseline of a file; `undefined` when the user thinks better of it. */
  readonly chooseBaseline: (file: vscode.Uri) => Thenable<vscode.Uri | undefined>;
}

/** The page of the votes of one file, beside a baseline if one was chosen. */
export class FileVotesPanel extends Disposable {
  private readonly reading = this.register(
    new WatchedReading(
      () => this.report(),
      () => this.post({ kind: 'state', state: this.state() }),
    ),
  );
  private readonly baselineFollowed = this.register(new MutableDisposable());

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
        this.reading.refresh();
      }
    };
    this.register(sources.follow(file));
    this.register(sources.onDidChange(again));
    this.register(sources.onDidChangeJudgements(again));
    this.register(sources.onDidChangeRewards(again));
    this.register(onReadingChange(() => this.reading.refresh()));
    this.register(analysis.onEvent((event) => this.hear(event)));
    this.register(panel.onDidChangeViewState(() => this.reading.setWatched(panel.visible)));
    panel.webview.options = webviewOptions(extensionUri);
    panel.title = vscode.l10n.t('Votes: {0}', fileNameOf(file));
    this.register(serve<FileVotesHostApi>(panel.webview, this.handlers()));
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'fileVotes');
    this.setBaseline(baseline);
    this.reading.setWatched(panel.visible);
  }

  override dispose(): void {
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
      cancel: () => {
        this.cancel();
        this.reading.giveUp();
      },
      again: () => this.reading.restart(),
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
    this.reading.restart();
  }

  private async report(): Promise<FileVoteReport> {
    const { analysis } = this.environment;
    const file = await fileRefOf(this.file);
    const baseline = this.baseline && (await fileRefOf(this.baseline));
    return analysis.api.fileVotes({ file, ...(baseline && { baseline }) });
  }

  private cancel(): void {
    if (this.reading.state.kind === 'loading') {
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
    const { file, baseline } = this;
    return {
      files: {
        file: file.toString(),
        ...(baseline && { baseline: baseline.toString() }),
      },
      fileName: fileNameOf(file),
      ...(baseline && { baselineName: fileNameOf(baseline) }),
      body: this.body(),
    };
  }

  private body(): FileVotesBody {
    const { state } = this.reading;
    switch (state.kind) {
      case 'loading':
        return { kind: 'loading', message: vscode.l10n.t('Counting the votes…') };
      case 'known':
        return { kind: 'report', report: state.value };
      case 'failed':
      case 'cancelled':
        return state;
    }
  }

  private post(event: FileVotesEvent): void {
    void this.panel.webview.postMessage(event);
  }
}

function countedOf({ of, stage }: ThreadEvent): string {
  if (of === 'file') {
    return stage === 'records' ? vscode.l10n.t('records') : vscode.l10n.t('problems');
  }
  return stage === 'records'
    ? vscode.l10n.t('records of the baseline')
    : vscode.l10n.t('problems of the baseline');
}
