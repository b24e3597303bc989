import * as vscode from 'vscode';
import { CancelledError, messageOf } from '../base/errors';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { Handlers } from '../base/rpc';
import { budgetPanelType } from '../contributions';
import { registerCommand, runCommand } from '../editor/commands/registerCommand';
import { fileRefOf } from '../editor/fileRefs';
import { fileNameOf } from '../editor/labels/fileName';
import { recordsAtHand } from '../editor/recordsAtHand';
import type { ServingProfiles } from '../editor/servingProfiles';
import type { SourceFiles } from '../editor/sourceFiles';
import { addressOf } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';
import {
  type BudgetEvent,
  type BudgetHostApi,
  type BudgetState,
  fileIn,
  type SeedReading,
} from './protocol/budget';
import { pageHtml, pageIcon, serve, webviewOptions } from './webviewPage';

interface Environment {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
}

/** Means of a long file are over its first trajectories. */
const mostMeasured = 500;

/** The page of the training budget: one panel, seeded from the file that was at hand. */
export class BudgetPanel extends Disposable implements vscode.WebviewPanelSerializer {
  private readonly panel = this.register(new MutableDisposable<vscode.WebviewPanel>());
  private readonly served = this.register(new MutableDisposable<vscode.Disposable>());
  private readonly followed = this.register(new MutableDisposable<vscode.Disposable>());
  private file: vscode.Uri | undefined;
  private reading: SeedReading = { kind: 'reading' };
  /** Counts the readings, so that a late one is dropped. */
  private request = 0;

  constructor(private readonly environment: Environment) {
    super();
    const { profiles, sources } = environment;
    this.register(registerCommand('cotLens.showTrainingBudget', () => this.show()));
    this.register(vscode.window.registerWebviewPanelSerializer(budgetPanelType, this));
    this.register(profiles.onDidChange(() => this.post()));
    this.register(
      sources.onDidChange((file) => {
        if (file.toString() === this.file?.toString()) {
          this.read(file);
        }
      }),
    );
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Thenable<void> {
    const file = fileIn(state);
    this.fill(panel);
    this.seed(file === undefined ? undefined : vscode.Uri.parse(file, true));
    return Promise.resolve();
  }

  /** Without a file at hand, the one before stays. */
  private show(): void {
    const uri = recordsAtHand();
    const file = uri && (addressOf(uri)?.file ?? uri);
    const panel =
      this.panel.value ??
      this.fill(
        vscode.window.createWebviewPanel(
          budgetPanelType,
          '',
          vscode.ViewColumn.Active,
          webviewOptions(this.environment.extensionUri),
        ),
      );
    panel.reveal(undefined, false);
    if (file !== undefined && file.toString() !== this.file?.toString()) {
      this.seed(file);
    }
  }

  private fill(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    const { extensionUri } = this.environment;
    this.panel.value = panel;
    panel.title = vscode.l10n.t('Training Budget');
    panel.iconPath = pageIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    this.served.value = serve<BudgetHostApi>(panel.webview, this.handlers());
    panel.onDidDispose(() => {
      if (this.panel.value !== panel) {
        return;
      }
      this.request++;
      this.file = undefined;
      this.panel.value = undefined;
      this.served.value = undefined;
      this.followed.value = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'budget');
    return panel;
  }

  private seed(file: vscode.Uri | undefined): void {
    this.file = file;
    this.followed.value = file && this.environment.sources.follow(file);
    if (file !== undefined) {
      this.read(file);
    }
  }

  private read(file: vscode.Uri): void {
    const request = ++this.request;
    const show = (reading: SeedReading): void => {
      if (request === this.request) {
        this.reading = reading;
        this.post();
      }
    };
    show({ kind: 'reading' });
    this.measured(file).then(show, (error: unknown) => {
      if (!(error instanceof CancelledError)) {
        show({ kind: 'failed', message: messageOf(error) });
      }
    });
  }

  private async measured(uri: vscode.Uri): Promise<SeedReading> {
    const file = await fileRefOf(uri);
    const means = await this.environment.analysis.api.corpusMeans({ file, most: mostMeasured });
    return means === undefined
      ? { kind: 'failed', message: vscode.l10n.t('It holds no trajectory.') }
      : { kind: 'measured', means };
  }

  private handlers(): Handlers<BudgetHostApi> {
    return {
      ready: () => this.state(),
      selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
    };
  }

  private state(): BudgetState {
    const { file, reading } = this;
    return {
      profile: this.environment.profiles.current,
      seed:
        file === undefined
          ? { kind: 'none' }
          : { kind: 'file', file: file.toString(), fileName: fileNameOf(file), reading },
    };
  }

  private post(): void {
    const event: BudgetEvent = { kind: 'state', state: this.state() };
    void this.panel.value?.webview.postMessage(event);
  }
}
