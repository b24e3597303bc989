import * as vscode from 'vscode';
import { pruneCommandLine } from '../../analysis/prune/commandLine';
import type { RowContainer, RowFormat } from '../../analysis/prune/rowFormats';
import { type PruneSettings, pruneSettingsIn } from '../../analysis/prune/rules';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { runCommand } from '../../editor/commands/registerCommand';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { ServingProfiles } from '../../editor/servingProfiles';
import { onReadingChange } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { VerifierFiles } from '../../editor/verifiers/verifierFiles';
import type { VerifierTroubles } from '../../editor/verifiers/verifierTroubles';
import type { AnalysisClient } from '../../worker/client';
import type { WorkerEvent } from '../../worker/protocol';
import type { PruneBody, PruneEvent, PruneHostApi, PruneState, PruneView } from '../protocol/prune';
import { pageHtml, serve, webviewOptions } from '../webviewPage';
import { commandLineJudges } from './commandLineJudges';
import { exportPruned, suffixOf } from './pruneExporting';
import type { PruneMemory } from './pruneMemory';

export interface PruneEnvironment {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
  readonly verifiers: VerifierFiles;
  readonly troubles: Pick<VerifierTroubles, 'report' | 'forget'>;
  readonly extensionUri: vscode.Uri;
  readonly memory: PruneMemory;
}

/** The page that prunes one file. */
export class PrunePanel extends Disposable {
  private rules: PruneSettings;
  private body: PruneBody = { kind: 'loading' };
  /** Counts the openings, so that a late one is dropped. */
  private request = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly file: vscode.Uri,
    private readonly environment: PruneEnvironment,
  ) {
    super();
    const { analysis, extensionUri, memory, profiles, sources, verifiers } = environment;
    this.rules = memory.rules;
    this.register(sources.follow(file));
    const openIfOurs = (changed: vscode.Uri): void => {
      if (changed.toString() === this.key) {
        this.open();
      }
    };
    this.register(sources.onDidChange(openIfOurs));
    this.register(sources.onDidChangeRewards(openIfOurs));
    this.register(verifiers.onDidChange(() => this.open()));
    this.register(onReadingChange(() => this.open()));
    this.register(profiles.onDidChange(() => this.open()));
    this.register(analysis.onEvent((event) => this.hear(event)));
    this.register(analysis.onStop((why) => this.fail(why)));
    panel.webview.options = webviewOptions(extensionUri);
    panel.title = vscode.l10n.t('Prune: {0}', fileNameOf(file));
    this.register(serve<PruneHostApi>(panel.webview, this.handlers()));
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'prune');
    this.open();
  }

  override dispose(): void {
    this.request++;
    this.environment.troubles.forget(this.about);
    void this.api.closePrune({ key: this.key }).catch(() => undefined);
    super.dispose();
  }

  private get key(): string {
    return this.file.toString();
  }

  /** What troubles with verifiers are about. */
  private get about(): string {
    return `prune ${this.key}`;
  }

  private get api(): AnalysisClient['api'] {
    return this.environment.analysis.api;
  }

  private handlers(): Handlers<PruneHostApi> {
    const { analysis, memory, profiles } = this.environment;
    const { key, file, api } = this;
    return {
      ready: () => this.state(),
      setRules: async ({ rules }) => {
        this.rules = pruneSettingsIn(rules);
        memory.rules = this.rules;
        memory.use(key, this.rules);
        const view = await api.prune({ key, rules: this.rules, profile: profiles.current });
        this.take(view);
        return view;
      },
      page: (asked) => api.pageOfPruned({ key, ...asked }),
      preview: async ({ format }) => {
        const text = await api.previewPruned({ key, format });
        return text === undefined ? {} : { text };
      },
      exportRows: ({ format, container }) => exportPruned(analysis, file, format, container),
      copyCommand: ({ format, container }) => this.copyCommand(format, container),
      open: ({ id, beside }) => runCommand('cotLens.openTrajectory', { file: key, id, beside }),
      selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
      again: () => this.open(),
    };
  }

  private open(): void {
    const request = ++this.request;
    if (this.body.kind === 'failed') {
      this.show({ kind: 'loading' });
    }
    const before = this.body;
    const show = (body: PruneBody): void => {
      if (request === this.request) {
        // A view that was pushed in the meantime is newer than the answer to the question.
        const isOvertaken = body.kind === 'view' && this.body !== before;
        this.show(isOvertaken ? this.body : body);
      }
    };
    this.opened().then(show, (error: unknown) => {
      if (!(error instanceof CancelledError)) {
        show({ kind: 'failed', message: messageOf(error) });
      }
    });
  }

  private async opened(): Promise<PruneBody> {
    const file = await fileRefOf(this.file);
    const profile = this.environment.profiles.current;
    const verifiers = await this.environment.verifiers.current();
    this.environment.memory.use(this.key, this.rules);
    const view = await this.api.openPrune({ file, rules: this.rules, profile, verifiers });
    return { kind: 'view', view };
  }

  private async copyCommand(format: RowFormat, container: RowContainer): Promise<void> {
    const out = `${fileNameOf(this.file).replace(/(\.[A-Za-z]+)+$/, '')}.${suffixOf(format, container)}`;
    const line = pruneCommandLine({
      ...{ file: this.file.fsPath, rules: this.rules, format, out },
      ...(await commandLineJudges(this.file, this.environment.verifiers)),
    });
    await vscode.env.clipboard.writeText(line);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', line), 5000);
  }

  private hear(event: WorkerEvent): void {
    if (event.kind === 'prune' && event.key === this.key) {
      this.take(event.view);
      this.post({ kind: 'view', view: event.view });
    }
    if (event.kind === 'pruneLost' && event.key === this.key) {
      this.fail(new Error(event.message));
    }
  }

  private take(view: PruneView): void {
    this.body = { kind: 'view', view };
    this.environment.troubles.report(this.about, view.judges.troubles);
  }

  private fail(why: Error): void {
    this.request++;
    if (!(why instanceof CancelledError)) {
      this.show({ kind: 'failed', message: messageOf(why) });
    }
  }

  private show(body: PruneBody): void {
    if (body.kind === 'view') {
      this.take(body.view);
    } else {
      this.body = body;
    }
    this.post({ kind: 'state', state: this.state() });
  }

  private state(): PruneState {
    const { body, file, rules } = this;
    const profileName = this.environment.profiles.current.name;
    return { file: this.key, fileName: fileNameOf(file), profileName, rules, body };
  }

  private post(event: PruneEvent): void {
    void this.panel.webview.postMessage(event);
  }
}
