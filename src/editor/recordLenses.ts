import * as vscode from 'vscode';
import { formatCount, formatUsd } from '../analysis/cost/format';
import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import { ExpectedError, messageOf } from '../base/errors';
import { Disposable, type IDisposable, MutableDisposable, toDisposable } from '../base/lifecycle';
import type { OpenTarget } from '../contributions';
import type { AnalysisClient } from '../worker/client';
import type {
  FileCatalogue,
  FileOverview,
  RecordOverview,
  TrajectoryOverview,
} from '../worker/protocol';
import { fileRefOf } from './fileRefs';
import { LensWindows } from './lensWindows';
import { inertLabel } from './markdownText';
import { holdsRecords, type RecordDiagnostics } from './recordDiagnostics';
import type { ServingProfiles } from './servingProfiles';
import { onReadingChange, onSettingChange, readSetting } from './settings';

/** More trajectories than this in one record are offered by a list instead of a lens each. */
const lensesPerRecord = 4;

/** A last line that is not finished is taken as it is once its file has been quiet for 2 s. */
const quietMs = 2500;

interface ReadFile {
  readonly overview: FileOverview;
  readonly catalogue: FileCatalogue;
  readonly isMapped: boolean;
}

class RecordLens extends vscode.CodeLens {
  constructor(
    line: number,
    readonly document: vscode.TextDocument,
    readonly record: number,
    readonly kind: { readonly open: number } | { readonly vote: true },
  ) {
    super(new vscode.Range(line, 0, line, 0));
  }
}

/** One lens per trajectory above the record that holds it, filled in when it is seen. */
export class RecordLenses extends Disposable implements vscode.CodeLensProvider {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly askAgain = this.register(new MutableDisposable());
  private readonly windows = this.register(new LensWindows(() => this.changed.fire()));

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly profiles: ServingProfiles,
    private readonly diagnostics: RecordDiagnostics,
  ) {
    super();
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(onSettingChange('cotLens.codeLens', () => this.changed.fire()));
    this.register(onReadingChange(() => this.changed.fire()));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!holdsRecords(document) || !readSetting('cotLens.codeLens', document.uri)) {
      return [];
    }
    const read = await this.read(document);
    if (read === undefined) {
      return [];
    }
    const { overview, catalogue, isMapped } = read;
    this.diagnostics.show(document, catalogue, isMapped);
    if (catalogue.pending) {
      this.askAgain.value = later(() => this.changed.fire());
    }
    if (catalogue.trajectories === 0) {
      return [];
    }
    const { lines } = overview;
    return this.windows.recordsOf(document, lines).flatMap((record) => {
      const line = lines[record] ?? 0;
      const count = catalogue.perRecord[record] ?? 0;
      const opens = count > lensesPerRecord ? 1 : Math.max(1, count);
      const lenses = Array.from(
        { length: opens },
        (_, open) => new RecordLens(line, document, record, { open }),
      );
      return count === 0
        ? lenses
        : [...lenses, new RecordLens(line, document, record, { vote: true })];
    });
  }

  private async read(document: vscode.TextDocument): Promise<ReadFile | undefined> {
    const { api } = this.analysis;
    try {
      const file = await fileRefOf(document.uri);
      // In this order, since the catalogue finds the places of the records in passing.
      const catalogue = await api.catalogue({ file });
      const overview = await api.open({ file });
      return { overview, catalogue, isMapped: file.mapping !== undefined };
    } catch (error) {
      if (error instanceof ExpectedError) {
        this.diagnostics.fail(document, error.message);
        return undefined;
      }
      throw error;
    }
  }

  async resolveCodeLens(lens: vscode.CodeLens): Promise<vscode.CodeLens> {
    if (lens instanceof RecordLens) {
      lens.command = await this.commandFor(lens);
    }
    return lens;
  }

  private async commandFor(lens: RecordLens): Promise<vscode.Command> {
    try {
      const file = await fileRefOf(lens.document.uri);
      const overview = await this.analysis.api.record({ file, record: lens.record });
      return 'open' in lens.kind
        ? this.openCommand(lens, overview, lens.kind.open)
        : voteCommand(lens, overview);
    } catch (error) {
      return { title: inertLabel(messageOf(error), 200), command: '' };
    }
  }

  private openCommand(lens: RecordLens, overview: RecordOverview, index: number): vscode.Command {
    const { trajectories, problem } = overview;
    const trajectory = trajectories[index];
    if (trajectory === undefined) {
      const reason = problem?.reason ?? vscode.l10n.t('it holds no trajectory');
      return {
        title: vscode.l10n.t('Not a trajectory: {0}', inertLabel(reason, 200)),
        command: '',
      };
    }
    const count = trajectories.length;
    if (count > lensesPerRecord) {
      const record = { file: lens.document.uri.toString(), record: lens.record };
      const title = vscode.l10n.t('Open one of {0} trajectories…', count);
      return { title, command: 'cotLens.openTrajectory', arguments: [record] };
    }
    const figures = this.figures(trajectory, count === 1);
    const title =
      count === 1
        ? vscode.l10n.t('Open trajectory · {0}', figures)
        : vscode.l10n.t('Open {0} of {1} · {2}', index + 1, count, figures);
    return { title, command: 'cotLens.openTrajectory', arguments: [targetOf(lens, trajectory)] };
  }

  /** Without the backtracks where several lenses share a line. */
  private figures(trajectory: TrajectoryOverview, withBacktracks: boolean): string {
    const { promptTokens, outputTokens, backtracks } = trajectory;
    const { usd } = costOfTrajectory(this.profiles.current, { promptTokens, outputTokens });
    const turns =
      backtracks === 1 ? vscode.l10n.t('1 backtrack') : vscode.l10n.t('{0} backtracks', backtracks);
    return [
      vscode.l10n.t('{0} tokens', formatCount(promptTokens + outputTokens)),
      ...(withBacktracks ? [turns] : []),
      ...(usd.selfHosted === undefined ? [] : [formatUsd(usd.selfHosted)]),
    ].join(' · ');
  }
}

function voteCommand(lens: RecordLens, { trajectories }: RecordOverview): vscode.Command {
  const first = trajectories[0];
  if (first === undefined) {
    return { title: '', command: '' };
  }
  return {
    title:
      first.siblings === 1
        ? vscode.l10n.t('no siblings')
        : vscode.l10n.t('Vote of {0} siblings', first.siblings),
    command: 'cotLens.showVote',
    arguments: [targetOf(lens, first)],
  };
}

function targetOf({ document }: RecordLens, { id }: TrajectoryOverview): OpenTarget {
  return { file: document.uri.toString(), id };
}

function later(run: () => void): IDisposable {
  const timer = setTimeout(run, quietMs);
  return toDisposable(() => clearTimeout(timer));
}
