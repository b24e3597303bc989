import * as vscode from 'vscode';
import type { TrajectoryId } from '../../analysis/model';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import { RetryLimit } from '../../base/retryLimit';
import type { Handlers } from '../../base/rpc';
import { runCommand } from '../../editor/commands/registerCommand';
import { showTrajectory } from '../../editor/commands/openCommands';
import { fileRefOf } from '../../editor/fileRefs';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import type { ServingProfiles } from '../../editor/servingProfiles';
import { onReadingChange } from '../../editor/settings';
import { showPlace } from '../../editor/showPlace';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { AnalysisClient } from '../../worker/client';
import type { OpenedTable } from '../../worker/table/protocol';
import type { WorkerEvent } from '../../worker/protocol';
import type {
  TableEvent,
  TableHostApi,
  TableProgress,
  TableQuery,
  TableState,
} from '../protocol/table';
import { containerName, tableColumns } from './tableColumns';
import { exportTable } from './tableExporting';
import { pageHtml, serve } from '../webviewPage';

export interface TableEnvironment {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
  readonly trajectories: OpenTrajectories;
  readonly extensionUri: vscode.Uri;
}

/** A table that fails more often than this in a minute is left alone. */
const mostRecoveries = 3;

const wholeFile: TableQuery = { filter: '', groupByProblem: false };

/** One table: passes between its page and the analysis thread, and holds the query. */
export class TablePanel extends Disposable {
  private query = wholeFile;
  private opened: Promise<OpenedTable> | undefined;
  /** The latest word on how far the annotation is. */
  private progress: TableProgress | undefined;
  private readonly recoveries = new RetryLimit(mostRecoveries, 60_000);
  private readonly key: string;

  constructor(
    private readonly file: vscode.Uri,
    private readonly editor: vscode.WebviewPanel,
    private readonly environment: TableEnvironment,
  ) {
    super();
    this.key = file.toString();
    const { analysis, profiles, sources, extensionUri } = environment;
    this.register(analysis.onEvent((event) => this.forward(event)));
    this.register(analysis.onStop((why) => this.recoverFrom(why)));
    this.register(sources.follow(file));
    this.register(profiles.onDidChange(() => void this.refresh()));
    this.register(onReadingChange(() => void this.reopen()));
    this.register(
      sources.onDidChange((changed) => {
        if (changed.toString() === this.key) {
          void this.reopen();
        }
      }),
    );
    this.register(
      sources.onDidChangeLabels((changed) => {
        if (changed.toString() === this.key) {
          void this.relabel();
        }
      }),
    );
    this.register(serve<TableHostApi>(editor.webview, this.handlers()));
    editor.webview.html = pageHtml(editor.webview, extensionUri, 'table');
  }

  override dispose(): void {
    // Closing the table keeps its rows, so it comes before the file is let go of.
    void this.api.closeTable({ key: this.key }).catch(() => undefined);
    super.dispose();
  }

  private get api(): AnalysisClient['api'] {
    return this.environment.analysis.api;
  }

  private handlers(): Handlers<TableHostApi> {
    const { key, file } = this;
    const { analysis, trajectories } = this.environment;
    const target = (id: TrajectoryId) => ({ file: key, id });
    return {
      ready: () => this.state(),
      setView: ({ query }) => this.setView(query),
      page: ({ from, count }) => this.api.pageOfTable({ key, from, count }),
      open: ({ id, beside, place }) =>
        place === undefined
          ? showTrajectory({ ...target(id), beside })
          : showPlace(trajectories, file, id, place, beside),
      showVote: ({ id }) => runCommand('cotLens.showVote', target(id)),
      showTree: ({ id }) => runCommand('cotLens.showRolloutTree', target(id)),
      revealRecord: ({ id }) => runCommand('cotLens.revealRecord', target(id)),
      search: (sought) => this.api.searchTable({ key, ...sought }),
      cancelSearch: () => this.api.cancelTableSearch({ key }),
      exportRows: ({ format }) => exportTable(analysis, file, format),
      copyRows: async ({ rows }) => {
        await vscode.env.clipboard.writeText(await this.api.copyFromTable({ key, rows }));
      },
      selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
      setPaused: ({ paused }) => this.api.pauseTable({ key, paused }),
    };
  }

  private async state(): Promise<TableState> {
    try {
      const { bytes, container, progress } = await this.open();
      return {
        kind: 'table',
        table: {
          fileName: this.file.path.split('/').at(-1) ?? '',
          bytes,
          container: containerName(container),
          columns: tableColumns(),
          query: this.query,
          result: await this.setView(this.query),
          progress: this.progress ?? progress,
          profile: this.environment.profiles.current.name,
        },
      };
    } catch (error) {
      return { kind: 'failed', message: messageOf(error) };
    }
  }

  private open(): Promise<OpenedTable> {
    this.opened ??= fileRefOf(this.file).then((file) => {
      const profile = this.environment.profiles.current;
      return this.api.openTable({ file, query: this.query, profile });
    });
    return this.opened;
  }

  private async setView(query: TableQuery): ReturnType<AnalysisClient['api']['viewTable']> {
    await this.open();
    const profile = this.environment.profiles.current;
    const result = await this.api.viewTable({ key: this.key, query, profile });
    if (result.filterError === undefined) {
      this.query = query;
    }
    return result;
  }

  /** The figures changed, not the file: the page asks again for what it shows. */
  private async refresh(): Promise<void> {
    if (this.opened !== undefined) {
      this.post({ kind: 'state', state: await this.state() });
    }
  }

  /** The labels changed: the thread reads them again, and the page asks for its strips. */
  private async relabel(): Promise<void> {
    await this.api.labels({ file: await fileRefOf(this.file) });
    await this.refresh();
  }

  /** The file changed: everything is read anew. */
  private async reopen(): Promise<void> {
    this.opened = undefined;
    this.progress = undefined;
    this.post({ kind: 'state', state: await this.state() });
  }

  private recoverFrom(why: Error): void {
    if (!(why instanceof CancelledError)) {
      void this.recover(
        vscode.l10n.t('The analysis stopped and was started again: {0}', why.message),
      );
    }
  }

  /** Opens the table again after a failure, unless it fails again and again. */
  private async recover(message: string): Promise<void> {
    if (this.opened === undefined) {
      return;
    }
    if (this.recoveries.mayTry()) {
      void vscode.window.showWarningMessage(message);
      await this.reopen();
    } else {
      this.opened = undefined;
      this.post({ kind: 'state', state: { kind: 'failed', message } });
    }
  }

  private forward(event: WorkerEvent): void {
    if (event.kind === 'trouble' || event.key !== this.key) {
      return;
    }
    if (event.kind === 'table') {
      this.progress = event.progress;
      this.post({ kind: 'progress', progress: event.progress });
      this.post({ kind: 'stale', result: event.view });
    } else if (event.kind === 'lost') {
      void this.recover(event.message);
    } else if (event.kind === 'hits') {
      this.post({ kind: 'hits', hits: event.hits });
    }
  }

  private post(event: TableEvent): void {
    void this.editor.webview.postMessage(event);
  }
}
