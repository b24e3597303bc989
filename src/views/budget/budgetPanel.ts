import * as vscode from 'vscode';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { budgetPanelType } from '../../contributions';
import { registerCommand, runCommand } from '../../editor/commands/registerCommand';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import { recordsAtHand } from '../../editor/recordsAtHand';
import type { ServingProfiles } from '../../editor/servingProfiles';
import type { SourceFiles } from '../../editor/sourceFiles';
import { addressOf } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import {
  type BudgetEvent,
  type BudgetHostApi,
  type BudgetState,
  fileIn,
  type SeedReading,
} from '../protocol/budget';
import { FollowedFile } from '../followedFile';
import { restoreTabs, savedUri } from '../restoredTabs';
import { SingleTab } from '../singleTab';

interface Environment {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
}

/** Means of a long file are over its first trajectories. */
const mostMeasured = 500;

/** The page of the training budget, seeded from the file that was at hand. */
export class BudgetPanel extends Disposable {
  private readonly tab: SingleTab<BudgetHostApi>;
  private readonly followed: FollowedFile;
  private file: vscode.Uri | undefined;
  private reading: SeedReading = { kind: 'reading' };
  /** Counts the readings, so that a late one is dropped. */
  private request = 0;

  constructor(private readonly environment: Environment) {
    super();
    const { extensionUri, profiles, sources } = environment;
    this.followed = this.register(new FollowedFile(sources));
    this.tab = this.register(
      new SingleTab<BudgetHostApi>({
        type: budgetPanelType,
        page: 'budget',
        extensionUri,
        handlers: this.handlers(),
        onClose: () => this.seed(undefined),
      }),
    );
    this.register(registerCommand('cotLens.showTrainingBudget', () => this.show()));
    this.register(
      restoreTabs(budgetPanelType, savedSeed, (panel, { file }) => {
        this.tab.restore(panel, title());
        this.seed(file);
      }),
    );
    this.register(profiles.onDidChange(() => this.post()));
    this.followed.on([sources.onDidChange], () => this.read());
  }

  /** Without a file at hand, the one before stays. */
  private show(): void {
    const uri = recordsAtHand();
    const file = uri && (addressOf(uri)?.file ?? uri);
    this.tab.show(title());
    if (file !== undefined && file.toString() !== this.file?.toString()) {
      this.seed(file);
    }
  }

  private seed(file: vscode.Uri | undefined): void {
    this.request++;
    this.file = file;
    this.followed.set(file);
    this.read();
  }

  private read(): void {
    const { file } = this;
    if (file === undefined) {
      return;
    }
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
    this.tab.post(event);
  }
}

function title(): string {
  return vscode.l10n.t('Training Budget');
}

/** The budget is of use without a file as well. */
function savedSeed(saved: unknown): { readonly file: vscode.Uri | undefined } {
  return { file: savedUri(fileIn(saved)) };
}
